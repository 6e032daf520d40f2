package org.daybook.core.operations;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.security.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work on the books. The same kind and content is the same work, whoever asks for it, and goes by the same words.
 * For statements see {@code StatementOrder.work}.
 *
 * @param content what is asked for
 * @param description for people
 * @param parameters with which an executor can carry it out; none if only whoever asks can
 */
public record Work(OperationKind kind, Sha256 content, String description, Optional<WorkParameters> parameters) {

    public Work {
        if (parameters.filter(given -> given.kind() != kind).isPresent()) {
            throw new IllegalArgumentException("Parameters of another kind of work: " + parameters.get());
        }
    }

    public static Work night(LocalDate businessDate) {
        return leavable(
                new WorkParameters.Night(businessDate),
                Sha256.ofFields("night", businessDate),
                "night of " + businessDate);
    }

    /** Only in a night. */
    public static Work cutOff(LocalDate businessDate) {
        return new Work(
                OperationKind.CUT_OFF,
                Sha256.ofFields("cut-off", businessDate),
                "cut-off of " + businessDate,
                Optional.empty());
    }

    /** Only in a night. */
    public static Work expiry(LocalDate businessDate) {
        return new Work(
                OperationKind.EXPIRY,
                Sha256.ofFields("expiry", businessDate),
                "freezes that expire with " + businessDate,
                Optional.empty());
    }

    /** Only in a night. */
    public static Work closing(LocalDate businessDate) {
        return new Work(
                OperationKind.CLOSING,
                Sha256.ofFields("closing", businessDate),
                "closing of " + businessDate,
                Optional.empty());
    }

    /** Only in a night. */
    public static Work holds(LocalDate businessDate) {
        return new Work(
                OperationKind.HOLDS,
                Sha256.ofFields("holds", businessDate),
                "holds that expire on " + businessDate,
                Optional.empty());
    }

    /** Only in a night. */
    public static Work standingOrders(LocalDate businessDate) {
        return new Work(
                OperationKind.STANDING_ORDERS,
                Sha256.ofFields("standing-orders", businessDate),
                "standing orders of " + businessDate,
                Optional.empty());
    }

    /** Only in a night. */
    public static Work interest(LocalDate businessDate) {
        return new Work(
                OperationKind.INTEREST,
                Sha256.ofFields("interest", businessDate),
                "interest and fees of " + businessDate,
                Optional.empty());
    }

    /** Only in a night. */
    public static Work analytics(LocalDate businessDate) {
        return new Work(
                OperationKind.ANALYTICS,
                Sha256.ofFields("analytics", businessDate),
                "analytics to " + businessDate,
                Optional.empty());
    }

    /** The days are booking dates of a finding's last entry. */
    public static Work fraud(LocalDate from, LocalDate to) {
        return leavable(
                new WorkParameters.Fraud(from, to),
                Sha256.ofFields("fraud", from, to),
                "search for fraud patterns from " + from + " to " + to);
    }

    /** There is one set of books. */
    public static Work reconcile() {
        return leavable(new WorkParameters.Reconcile(), Sha256.ofFields("the books"), "proof of the books");
    }

    /** There is one outbox. */
    public static Work delivery() {
        return leavable(new WorkParameters.Delivery(), Sha256.ofFields("outbox"), "delivery of mail");
    }

    /** Only whoever has the folder can import it. Its content counts, wherever it lies. */
    public static Work folderImport(Sha256 content, String folder) {
        return new Work(OperationKind.IMPORT, content, "import of " + folder, Optional.empty());
    }

    private static Work leavable(WorkParameters parameters, Sha256 content, String description) {
        return new Work(parameters.kind(), content, description, Optional.of(parameters));
    }

    /** As it is kept. */
    @Nullable
    String json() {
        return parameters.map(WorkParameters::json).orElse(null);
    }
}
