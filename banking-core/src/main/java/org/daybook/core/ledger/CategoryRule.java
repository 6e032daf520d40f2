package org.daybook.core.ledger;

import java.util.Optional;

/**
 * Which entries are counted as a category when they are shown; what is empty does not narrow.
 *
 * @param kind of the entry, whole
 * @param side of the account
 * @param counterparty somewhere in its bank, account or name, whatever case and accents
 * @param narrative somewhere in the narrative, whatever case and accents
 * @param category what fits is counted as
 * @param overFile whether it also counts where a bank file has named a category
 */
public record CategoryRule(
        Optional<String> kind,
        Optional<Side> side,
        Optional<String> counterparty,
        Optional<String> narrative,
        String category,
        boolean overFile) {}
