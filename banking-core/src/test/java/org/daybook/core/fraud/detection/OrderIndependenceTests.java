package org.daybook.core.fraud.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.FraudSettings;
import org.daybook.core.fraud.RingSettings;
import org.daybook.core.ledger.JournalEntryId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seeds stand in the name of each run. */
class OrderIndependenceTests {

    private static final int ENTRIES = 3_000;
    private static final int ACCOUNTS = 400;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheSameWhateverTheOrder(long seed) {
        Random random = new Random(seed);
        List<ScannedEntry> entries = history(random);
        List<Finding> expected = Cases.find(entries);

        List<ScannedEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        List<Finding> found = Cases.find(shuffled);

        assertThat(expected).as("something to find").isNotEmpty();
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void findsTheSameInBanksThatHaveNothingToDoWithEachOther(long seed) {
        List<ScannedEntry> one = history(new Random(seed));
        List<ScannedEntry> other = new ArrayList<>();
        for (ScannedEntry entry : history(new Random(seed + 100))) {
            other.add(new ScannedEntry(
                    entry.id() + ENTRIES,
                    entry.day(),
                    entry.time(),
                    entry.kind(),
                    elsewhere(entry.debit()),
                    elsewhere(entry.credit()),
                    entry.amount()));
        }
        List<ScannedEntry> both = new ArrayList<>(one);
        both.addAll(other);

        FraudSettings settings = whateverTheSizeOfTheBank();
        Set<Finding> apart = new HashSet<>(Cases.find(one, settings));
        apart.addAll(Cases.find(other, settings));

        assertThat(new HashSet<>(Cases.find(both, settings))).isEqualTo(apart);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24})
    void usesEachEntryOnceForATypology(long seed) {
        List<Finding> found = Cases.find(history(new Random(seed)));

        for (var typology : org.daybook.core.fraud.Typology.values()) {
            List<JournalEntryId> used = found.stream()
                    .filter(finding -> finding.typology() == typology)
                    .flatMap(finding -> finding.entries().stream())
                    .toList();
            assertThat(used).as(typology.name()).doesNotHaveDuplicates();
        }
    }

    /** Otherwise more rings are let through where more accounts make them less likely. */
    private static FraudSettings whateverTheSizeOfTheBank() {
        FraudSettings usual = FraudSettings.usual();
        RingSettings ring = usual.ring();
        return new FraudSettings(
                usual.historyDays(),
                usual.cashThresholds(),
                usual.structuring(),
                usual.passThrough(),
                new RingSettings(
                        ring.windowDays(),
                        ring.leastMembers(),
                        ring.mostMembers(),
                        ring.mostChance(),
                        0,
                        ring.mostChanceOfHop(),
                        ring.leastPermilleOfThreshold(),
                        ring.pocketMoneyPermille(),
                        ring.layeringDays(),
                        ring.layeringMembers(),
                        ring.layeringLossPercent(),
                        ring.layeringPercentOfThreshold()));
    }

    private static Party elsewhere(Party party) {
        return switch (party) {
            case Party.Account account ->
                new Party.Account(
                        account.ledgerAccount() + ACCOUNTS, account.label() + "'", account.holder() + ACCOUNTS);
            case Party.Outside outside -> new Party.Outside(outside.key() + "'");
            case Party.Unnamed unnamed -> unnamed;
        };
    }

    /** Payments, cash and remittances among strangers, many of one day, so that rings and stages come about by chance. */
    private static List<ScannedEntry> history(Random random) {
        LocalDate first = LocalDate.of(2026, 1, 1);
        List<ScannedEntry> entries = new ArrayList<>();
        for (long id = 1; id <= ENTRIES; id++) {
            LocalDate day = first.plusDays(id * 180 / ENTRIES);
            int kind = random.nextInt(20);
            int from = random.nextInt(ACCOUNTS);
            int to = random.nextInt(ACCOUNTS);
            long euros = 50 + random.nextInt(random.nextInt(8) == 0 ? 9_500 : 900);
            entries.add(
                    switch (kind) {
                        case 0 -> entry(id, day, "CASH_DEPOSIT", Party.UNNAMED, account(to % 9), 7_500 + euros / 8);
                        case 1 -> entry(id, day, "REMITTANCE_IN", new Party.Outside("o" + from), account(to), euros);
                        case 2 -> entry(id, day, "REMITTANCE_OUT", account(from), new Party.Outside("o" + to), euros);
                        default ->
                            entry(
                                    id,
                                    day,
                                    "TRANSFER",
                                    account(from),
                                    account(from == to ? (to + 1) % ACCOUNTS : to),
                                    euros);
                    });
        }
        return entries;
    }

    private static Party account(int number) {
        return new Party.Account(number + 1L, "A" + number, number);
    }

    private static ScannedEntry entry(long id, LocalDate day, String kind, Party from, Party to, long euros) {
        return new ScannedEntry(
                id,
                day,
                null,
                kind,
                from,
                to,
                org.daybook.core.money.Money.ofMinor(euros * 100, java.util.Currency.getInstance("EUR")));
    }
}
