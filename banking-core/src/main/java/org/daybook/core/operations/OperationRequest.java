package org.daybook.core.operations;

import java.time.LocalDateTime;
import org.daybook.core.security.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody asks for work on the books.
 *
 * @param contentHash what is asked for: the same kind and content is the same work
 * @param description for people
 * @param requestedAt UTC
 * @param reason why it was refused or failed
 * @param parameters JSON, for the executor that takes it up
 * @param unattended whether an executor takes it up; else whoever asked does
 */
@Table("operation_request")
public record OperationRequest(
        @Id @Nullable Long id,
        @InsertOnlyProperty OperationKind kind,
        @InsertOnlyProperty Sha256 contentHash,
        @InsertOnlyProperty String description,
        @InsertOnlyProperty String requestedBy,
        @InsertOnlyProperty LocalDateTime requestedAt,
        OperationState state,
        @Nullable String reason,
        boolean stopRequested,
        @Nullable String parameters,
        boolean unattended,
        @Version int version) {

    OperationRequest in(OperationState newState, @Nullable String newReason) {
        return new OperationRequest(
                id,
                kind,
                contentHash,
                description,
                requestedBy,
                requestedAt,
                newState,
                newReason,
                newState != OperationState.RUNNING && stopRequested,
                parameters,
                unattended,
                version);
    }

    /** To be taken up by an executor, from the beginning or from where it ended. */
    OperationRequest leftForAnExecutor(@Nullable String newParameters) {
        return new OperationRequest(
                id,
                kind,
                contentHash,
                description,
                requestedBy,
                requestedAt,
                OperationState.NEW,
                null,
                false,
                newParameters,
                true,
                version);
    }

    /** Its run goes on; should the process die, or be dead already, an executor takes it over. */
    OperationRequest leftOnceItsProcessDies(@Nullable String newParameters, boolean alive) {
        return new OperationRequest(
                id,
                kind,
                contentHash,
                description,
                requestedBy,
                requestedAt,
                state,
                reason,
                stopRequested && alive,
                newParameters,
                true,
                version);
    }

    /** With what an executor can go on; what is known stays where there is nothing new. */
    OperationRequest with(@Nullable String newParameters) {
        return new OperationRequest(
                id,
                kind,
                contentHash,
                description,
                requestedBy,
                requestedAt,
                state,
                reason,
                stopRequested,
                newParameters == null ? parameters : newParameters,
                unattended,
                version);
    }

    /** Whether an executor can go on with it. */
    boolean isResumable() {
        return (state == OperationState.STOPPED || state == OperationState.FAILED) && parameters != null;
    }

    /** Whether it was not begun yet, or runs; or its process died while it did. */
    boolean isOpen() {
        return state == OperationState.NEW || state == OperationState.RUNNING;
    }

    /** The id of a request that is on file. */
    public long idOrThrow() {
        if (id == null) {
            throw new IllegalStateException("The request was not saved yet");
        }
        return id;
    }
}
