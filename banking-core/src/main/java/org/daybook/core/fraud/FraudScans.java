package org.daybook.core.fraud;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.fraud.detection.Detectors;
import org.daybook.core.fraud.detection.Party;
import org.daybook.core.fraud.detection.ScannedEntries;
import org.daybook.core.fraud.detection.ScannedEntry;
import org.daybook.core.ledger.Journal;
import org.daybook.core.ledger.JournalLine;
import org.daybook.core.ledger.LedgerAccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks through the books for patterns. Takes about 40 bytes an entry and 200 bytes an account, and writes nothing. */
@Service
public class FraudScans {

    private static final int ACCOUNTS_AT_A_TIME = 1_000;

    private final Journal journal;
    private final Accounts accounts;
    private final FraudSettings settings;
    private final Detectors detectors;

    FraudScans(Journal journal, Accounts accounts, FraudSettings settings) {
        this.journal = journal;
        this.accounts = accounts;
        this.settings = settings;
        this.detectors = new Detectors(settings);
    }

    /** The findings whose last entry was booked within these days, both included. What is usual is read from the days before. */
    public List<Finding> scan(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A scan does not end before it begins");
        }
        return detectors.detect(read(from.minusDays(settings.historyDays()), to), from);
    }

    private ScannedEntries read(LocalDate from, LocalDate to) {
        Map<LedgerAccountId, Party> parties = parties();
        ScannedEntries.Builder entries = ScannedEntries.builder();
        journal.read(
                from,
                to,
                line -> entries.add(new ScannedEntry(
                        line.id().value(),
                        line.bookingDate(),
                        line.bookedAt() == null
                                        || !line.bookedAt().toLocalDate().equals(line.bookingDate())
                                ? null
                                : line.bookedAt().toLocalTime(),
                        line.kind(),
                        party(parties.get(line.debit()), line),
                        party(parties.get(line.credit()), line),
                        line.amount())));
        return entries.build();
    }

    private static Party party(@Nullable Party account, JournalLine line) {
        if (account != null) {
            return account;
        }
        String number = line.counterpartyAccount();
        return number == null || number.isEmpty()
                ? Party.UNNAMED
                : new Party.Outside(line.counterpartyBank() + "/" + number);
    }

    private Map<LedgerAccountId, Party> parties() {
        Map<LedgerAccountId, Party> parties = new HashMap<>();
        List<Long> ids = new ArrayList<>(accounts.ids());
        for (int from = 0; from < ids.size(); from += ACCOUNTS_AT_A_TIME) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + ACCOUNTS_AT_A_TIME));
            Map<Long, List<CustomerId>> holders = accounts.holders(some);
            for (Account account : accounts.byId(some)) {
                long holder = holders.getOrDefault(account.id(), List.of()).stream()
                        .mapToLong(CustomerId::value)
                        .min()
                        .orElse(-account.id());
                parties.put(
                        account.ledgerAccount(),
                        new Party.Account(account.ledgerAccount().value(), account.reference(), holder));
            }
        }
        return parties;
    }
}
