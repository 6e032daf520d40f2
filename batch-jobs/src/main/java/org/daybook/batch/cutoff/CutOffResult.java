package org.daybook.batch.cutoff;

/** How a cut-off ended. */
public sealed interface CutOffResult {

    /** Nothing is booked on the date any more. */
    record CutOff() implements CutOffResult {}

    /** The date was closed for booking before. */
    record CutOffBefore() implements CutOffResult {}

    /** The date stays open for booking: what is to be booked on it is not complete. */
    record Refused(String reason) implements CutOffResult {}

    /** Asked to stop before it was begun; the same order does it. */
    record Stopped() implements CutOffResult {}
}
