package org.daybook.core.intake.demo;

import org.jspecify.annotations.Nullable;

/**
 * A payment that belongs to no habit.
 *
 * @param label of the pattern it is part of; null if it is part of none
 */
record Planted(Payment payment, @Nullable Label label) {

    /**
     * A pattern.
     *
     * @param alertId the same for all of its payments
     */
    record Label(String alertId, String typology) {}

    static Planted innocent(Payment payment) {
        return new Planted(payment, null);
    }
}
