package org.daybook.core.operations;

import java.time.LocalDate;
import org.daybook.core.security.Sha256;

/**
 * What work is known by: the same kind and content is the same work, whoever asks for it. For statements see
 * {@code StatementOrder.content}, for imports the content of the folder counts.
 */
public final class WorkContents {

    private WorkContents() {}

    public static Sha256 night(LocalDate businessDate) {
        return Sha256.ofFields("night", businessDate);
    }

    public static Sha256 cutOff(LocalDate businessDate) {
        return Sha256.ofFields("cut-off", businessDate);
    }

    public static Sha256 holds(LocalDate businessDate) {
        return Sha256.ofFields("holds", businessDate);
    }

    public static Sha256 standingOrders(LocalDate businessDate) {
        return Sha256.ofFields("standing-orders", businessDate);
    }

    public static Sha256 interest(LocalDate businessDate) {
        return Sha256.ofFields("interest", businessDate);
    }

    public static Sha256 analytics(LocalDate businessDate) {
        return Sha256.ofFields("analytics", businessDate);
    }

    public static Sha256 fraud(LocalDate from, LocalDate to) {
        return Sha256.ofFields("fraud", from, to);
    }

    /** There is one set of books. */
    public static Sha256 reconcile() {
        return Sha256.ofFields("the books");
    }

    /** There is one outbox. */
    public static Sha256 delivery() {
        return Sha256.ofFields("outbox");
    }
}
