package org.daybook.core.fraud;

import java.time.LocalDate;
import java.util.List;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.money.Money;
import org.daybook.core.security.Sha256;

/**
 * What a detector reports.
 *
 * @param accounts the customers' accounts in question, in the order in which the money went
 * @param entries the evidence, in the order in which it was booked
 * @param score 1 to 1000; compares findings of one typology, the higher the more surprising
 * @param amount what was moved in all
 * @param sentence what an analyst would say, with the figures that made it a finding
 */
public record Finding(
        Typology typology,
        List<LedgerAccountId> accounts,
        List<JournalEntryId> entries,
        int score,
        LocalDate from,
        LocalDate to,
        Money amount,
        String sentence) {

    public Finding {
        accounts = List.copyOf(accounts);
        entries = List.copyOf(entries);
        if (entries.isEmpty() || accounts.isEmpty()) {
            throw new IllegalArgumentException("A finding needs evidence");
        }
        if (score < 1 || score > 1000) {
            throw new IllegalArgumentException("A score lies between 1 and 1000, not " + score);
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A finding does not end before it begins");
        }
    }

    /** Names the finding by its evidence, whatever the order: the same evidence of the same typology is the same finding. */
    public Sha256 evidenceHash() {
        return Sha256.ofFields(
                typology, entries.stream().map(JournalEntryId::value).sorted().toList());
    }
}
