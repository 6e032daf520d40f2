package org.daybook.core.statement;

import java.util.Optional;
import org.daybook.core.customer.CustomerId;

/**
 * A statement was entered into the register for a request that wants it mailed. Published in the transaction that enters it:
 * whoever must not miss it listens there.
 *
 * @param statementId in the register
 * @param addressee the holder whom it is addressed to
 * @param number in the account's sequence; empty for a statement asked for ad hoc
 */
public record StatementIssued(
        long statementId,
        long accountId,
        String accountReference,
        CustomerId addressee,
        StatementPeriod period,
        Optional<Integer> number,
        long requestId) {}
