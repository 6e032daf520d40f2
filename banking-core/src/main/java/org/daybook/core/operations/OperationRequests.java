package org.daybook.core.operations;

import java.util.Collection;
import java.util.Optional;
import org.daybook.core.security.Sha256;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/** The requests on file. */
interface OperationRequests extends ListCrudRepository<OperationRequest, Long> {

    /** Until the transaction ends, nobody else changes it, not even to ask for a stop. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<OperationRequest> findLockedById(Long id);

    Optional<OperationRequest> findFirstByKindAndContentHashAndStateInOrderByIdDesc(
            OperationKind kind, Sha256 contentHash, Collection<OperationState> states);
}
