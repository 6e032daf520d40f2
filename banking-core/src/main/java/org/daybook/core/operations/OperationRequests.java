package org.daybook.core.operations;

import java.util.Collection;
import java.util.Optional;
import org.daybook.core.security.Sha256;
import org.springframework.data.repository.ListCrudRepository;

/** The requests on file. */
interface OperationRequests extends ListCrudRepository<OperationRequest, Long> {

    Optional<OperationRequest> findFirstByKindAndContentHashAndStateInOrderByIdDesc(
            OperationKind kind, Sha256 contentHash, Collection<OperationState> states);
}
