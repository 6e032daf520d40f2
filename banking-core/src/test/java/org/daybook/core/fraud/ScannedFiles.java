package org.daybook.core.fraud;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.core.fraud.detection.Detectors;
import org.daybook.core.fraud.detection.Party;
import org.daybook.core.fraud.detection.ScannedEntries;
import org.daybook.core.fraud.detection.ScannedEntry;
import org.daybook.core.intake.AccountRow;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.EntryRow;
import org.daybook.core.intake.RowReader;

/** A bank's files as the detectors see them, without the books between: an entry's id is its row. */
public final class ScannedFiles {

    private final Map<Long, String> references = new TreeMap<>();
    private final Map<String, Party.Account> accounts = new HashMap<>();
    private final Map<String, Long> holders = new LinkedHashMap<>();
    private final List<ScannedEntry> entries = new ArrayList<>();

    public ScannedFiles(BankFolder folder) {
        try (RowReader<AccountRow> rows = RowReader.accounts(folder)) {
            for (AccountRow row = rows.read(); row != null; row = rows.read()) {
                long holder = holders.computeIfAbsent(row.customerReference(), _ -> (long) holders.size());
                accounts.put(row.reference(), new Party.Account(accounts.size() + 1L, row.reference(), holder));
            }
        }
        try (RowReader<EntryRow> rows = RowReader.entries(folder)) {
            for (EntryRow row = rows.read(); row != null; row = rows.read()) {
                long id = entries.size() + 1L;
                references.put(id, row.reference());
                entries.add(new ScannedEntry(
                        id,
                        row.bookingDate(),
                        row.dates().bookedAt() == null
                                ? null
                                : row.dates().bookedAt().toLocalTime(),
                        row.kind(),
                        party(row.debitAccount(), row),
                        party(row.creditAccount(), row),
                        row.amount()));
            }
        }
    }

    private Party party(String account, EntryRow row) {
        if (account != null) {
            return accounts.get(account);
        }
        return row.counterparty().account() == null
                        || row.counterparty().account().isEmpty()
                ? Party.UNNAMED
                : new Party.Outside(
                        row.counterparty().bank() + "/" + row.counterparty().account());
    }

    public List<ScannedEntry> entries() {
        return entries;
    }

    /** The id of each entry, by its reference. */
    public Map<String, Long> ids() {
        return references.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    public List<Finding> detect(FraudSettings settings) {
        ScannedEntries.Builder builder = ScannedEntries.builder();
        entries.forEach(builder::add);
        return new Detectors(settings).detect(builder.build(), LocalDate.MIN);
    }

    public Set<String> references(Finding finding) {
        return finding.entries().stream().map(id -> references.get(id.value())).collect(Collectors.toSet());
    }

    public Scorecard scorecard(Labels labels, FraudSettings settings) {
        return Scorecard.of(
                labels,
                detect(settings).stream()
                        .map(finding -> new Scorecard.Reported(finding.typology(), references(finding)))
                        .toList());
    }
}
