package org.daybook.core.fraud.detection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.FraudSettings;
import org.daybook.core.fraud.Typology;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.money.Money;

/** Entries made by hand, in euro. Accounts are named by one word, and belong to a holder of the same name. */
final class Cases {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final Map<String, Party.Account> accounts = new HashMap<>();
    private final Map<String, Long> holders = new HashMap<>();
    private final List<ScannedEntry> entries = new ArrayList<>();

    /** The account belongs to somebody who has another one too. */
    Cases holder(String account, String holder) {
        long number = holders.computeIfAbsent(holder, _ -> holders.size() + 1_000L);
        accounts.put(account, new Party.Account(accounts.size() + 1L, account, number));
        return this;
    }

    Cases pays(String from, String to, String when, long euros) {
        return add("TRANSFER", account(from), account(to), when, euros);
    }

    Cases comesFrom(String outside, String to, String when, long euros) {
        return add("REMITTANCE_IN", new Party.Outside(outside), account(to), when, euros);
    }

    Cases goesTo(String outside, String from, String when, long euros) {
        return add("REMITTANCE_OUT", account(from), new Party.Outside(outside), when, euros);
    }

    Cases deposits(String account, String when, long euros) {
        return add("CASH_DEPOSIT", Party.UNNAMED, account(account), when, euros);
    }

    Cases withdraws(String account, String when, long euros) {
        return add("CASH_WITHDRAWAL", account(account), Party.UNNAMED, when, euros);
    }

    Cases buys(String account, String shop, String when, long euros) {
        return add("CARD_PAYMENT", account(account), account(shop), when, euros);
    }

    private Cases add(String kind, Party debit, Party credit, String when, long euros) {
        boolean timed = when.contains("T");
        LocalDate day = timed ? LocalDateTime.parse(when).toLocalDate() : LocalDate.parse(when);
        LocalTime time = timed ? LocalDateTime.parse(when).toLocalTime() : null;
        entries.add(
                new ScannedEntry(entries.size() + 1L, day, time, kind, debit, credit, Money.ofMinor(euros * 100, EUR)));
        return this;
    }

    private Party.Account account(String name) {
        return accounts.computeIfAbsent(
                name,
                _ -> new Party.Account(
                        accounts.size() + 1L, name, holders.computeIfAbsent(name, _ -> holders.size() + 1_000L)));
    }

    List<ScannedEntry> entries() {
        return entries;
    }

    List<Finding> find(Typology typology) {
        return find(entries).stream()
                .filter(finding -> finding.typology() == typology)
                .toList();
    }

    static List<Finding> find(List<ScannedEntry> entries) {
        return find(entries, FraudSettings.usual());
    }

    static List<Finding> find(List<ScannedEntry> entries, FraudSettings settings) {
        ScannedEntries.Builder builder = ScannedEntries.builder();
        entries.forEach(builder::add);
        return new Detectors(settings).detect(builder.build(), LocalDate.MIN);
    }

    /** The numbers of a finding's entries, counted from 1 in the order in which they were made. */
    static List<Long> evidence(Finding finding) {
        return finding.entries().stream().map(JournalEntryId::value).sorted().toList();
    }
}
