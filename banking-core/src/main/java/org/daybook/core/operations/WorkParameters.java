package org.daybook.core.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What work left for an executor is to be done with. It is kept as JSON beside the request, so that whoever asks and whoever
 * carries out are two processes, perhaps of two releases: what a reader does not know is an error, never a guess.
 */
public sealed interface WorkParameters {

    OperationKind kind();

    /**
     * Statements of accounts for a period.
     *
     * @param from first day
     * @param to last day
     * @param accounts references; empty for all on file
     * @param formats {@code PDF}, {@code XLSX}; at least one
     * @param mail whether they are sent to the customers
     */
    record Statements(LocalDate from, LocalDate to, List<String> accounts, List<String> formats, boolean mail)
            implements WorkParameters {

        public Statements {
            accounts = List.copyOf(accounts);
            formats = List.copyOf(formats);
            requireOrder(from, to);
            if (formats.isEmpty()) {
                throw new IllegalArgumentException("Statements need a format");
            }
        }

        @Override
        public OperationKind kind() {
            return OperationKind.STATEMENTS;
        }
    }

    /** All that belongs to the close of one business date. */
    record Night(LocalDate businessDate) implements WorkParameters {

        @Override
        public OperationKind kind() {
            return OperationKind.NIGHT;
        }
    }

    /**
     * The search for fraud patterns among the entries of a period.
     *
     * @param from first booking date
     * @param to last booking date
     */
    record Fraud(LocalDate from, LocalDate to) implements WorkParameters {

        public Fraud {
            requireOrder(from, to);
        }

        @Override
        public OperationKind kind() {
            return OperationKind.FRAUD;
        }
    }

    /** The proof of the books. */
    record Reconcile() implements WorkParameters {

        @Override
        public OperationKind kind() {
            return OperationKind.RECONCILE;
        }
    }

    /** The mail that waits to be sent. */
    record Delivery() implements WorkParameters {

        @Override
        public OperationKind kind() {
            return OperationKind.DELIVERY;
        }
    }

    /** As it is kept. */
    default String json() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /**
     * What was kept by {@link #json}.
     *
     * @return empty for a kind of work that is not left for an executor like this
     * @throws WorkNotUnderstood if it cannot be read
     */
    static Optional<WorkParameters> read(OperationKind kind, @Nullable String json) {
        @Nullable
        Class<? extends WorkParameters> type =
                switch (kind) {
                    case STATEMENTS -> Statements.class;
                    case NIGHT -> Night.class;
                    case FRAUD -> Fraud.class;
                    case RECONCILE -> Reconcile.class;
                    case DELIVERY -> Delivery.class;
                    case IMPORT, ANALYTICS, HOLDS, STANDING_ORDERS, INTEREST, CUT_OFF, EXPIRY, CLOSING -> null;
                };
        if (type == null || json == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readValue(json, type));
        } catch (JacksonException unreadable) {
            Json.LOG.warn("Not the parameters of {}: {}", kind.command(), json);
            throw new WorkNotUnderstood(unreadable);
        }
    }

    private static void requireOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    /** Keeps the mapper out of the interface's public face. */
    final class Json {

        private static final Logger LOG = LoggerFactory.getLogger(WorkParameters.class);
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();

        private Json() {}
    }
}
