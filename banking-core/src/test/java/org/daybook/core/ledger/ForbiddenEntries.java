package org.daybook.core.ledger;

import java.util.List;
import java.util.stream.Stream;

/** Entries that must never be posted, handed in by hand. */
record ForbiddenEntries(String name, String rule, List<ForgedEntry> entries) {

    private static final long ALL_OF_ALICE = 85_000;
    private static final long ALL_OF_BOB = 15_000 + 5_000;

    static Stream<ForbiddenEntries> all() {
        return Stream.of(amounts(), accounts(), dates(), reversals(), keys()).flatMap(forbidden -> forbidden);
    }

    private static Stream<ForbiddenEntries> amounts() {
        ForgedEntry rounding = ForgedEntry.of("rounding", "{alice}", "{rounding}", ALL_OF_ALICE + 101)
                .with("kind", "'ROUNDING'");
        return Stream.of(
                one("overdraft", "OVERDRAFT", ForgedEntry.of("a", "{alice}", "{bob}", ALL_OF_ALICE + 1)),
                one("overdraft past a limit", "OVERDRAFT", ForgedEntry.of("a", "{bob}", "{alice}", ALL_OF_BOB + 1)),
                several(
                        "overdraft by the second of two",
                        "OVERDRAFT",
                        ForgedEntry.of("a", "{alice}", "{bob}", ALL_OF_ALICE),
                        ForgedEntry.of("b", "{alice}", "{bob}", 1)),
                several(
                        "overdraft covered too late",
                        "OVERDRAFT",
                        ForgedEntry.of("a", "{alice}", "{bob}", ALL_OF_ALICE + 1),
                        ForgedEntry.of("b", "{cash}", "{alice}", 1)),
                one("rounding of more than one unit", "OVERDRAFT", rounding),
                one("rounding that is none", "OVERDRAFT", rounding.with("credit_account_id", "{bob}")),
                one("another kind to the rounding account", "OVERDRAFT", rounding.with("kind", "'TRANSFER'")),
                one("an amount of zero", "ck_journal_entry_amount", ForgedEntry.of("a", "{cash}", "{alice}", 0)),
                one("an amount below zero", "ck_journal_entry_amount", ForgedEntry.of("a", "{alice}", "{cash}", -1)),
                one(
                        "an amount beyond what can be counted",
                        "out of range",
                        ForgedEntry.of("a", "{cash}", "{alice}", Long.MAX_VALUE)));
    }

    private static Stream<ForbiddenEntries> accounts() {
        return Stream.of(
                one(
                        "one account on both sides",
                        "ck_journal_entry_sides",
                        ForgedEntry.of("a", "{alice}", "{alice}", 1)),
                one(
                        "another currency",
                        "CURRENCY_DIFFERS",
                        ForgedEntry.of("a", "{cash}", "{alice}", 1).with("currency", "'EUR'")),
                one("across currencies", "CURRENCY_DIFFERS", ForgedEntry.of("a", "{cash}", "{euro}", 1)),
                one("debit of an unknown account", "ACCOUNT_UNKNOWN", ForgedEntry.of("a", "999", "{alice}", 1)),
                one("credit of an unknown account", "ACCOUNT_UNKNOWN", ForgedEntry.of("a", "{cash}", "999", 1)),
                one("debit of a closed account", "ACCOUNT_CLOSED", ForgedEntry.of("a", "{closed}", "{alice}", 1)),
                one("credit of a closed account", "ACCOUNT_CLOSED", ForgedEntry.of("a", "{cash}", "{closed}", 1)),
                one("debit of a frozen account", "ACCOUNT_FROZEN", ForgedEntry.of("a", "{frozen}", "{alice}", 1)),
                one("credit of a frozen account", "ACCOUNT_FROZEN", ForgedEntry.of("a", "{cash}", "{frozen}", 1)));
    }

    private static Stream<ForbiddenEntries> dates() {
        ForgedEntry allowed = ForgedEntry.of("a", "{cash}", "{alice}", 1);
        return Stream.of(
                one("a day back", "BOOKING_DATE_BACK", allowed.with("booking_date", "'2026-03-02'")),
                several(
                        "a day back within a batch",
                        "BOOKING_DATE_BACK",
                        allowed.with("booking_date", "'2026-03-05'"),
                        ForgedEntry.of("b", "{cash}", "{alice}", 1).with("booking_date", "'2026-03-04'")),
                one("booked before there were books", "DATES", allowed.with("booking_date", "'1899-12-31'")),
                one("booked after there are books", "DATES", allowed.with("booking_date", "'2201-01-01'")),
                one("booked on no day", "", allowed.with("booking_date", "'0000-00-00'")),
                one("booked on the 31st of April", "Incorrect date", allowed.with("booking_date", "'2026-04-31'")),
                one("valued on no day", "", allowed.with("value_date", "'0000-00-00'")),
                one("valued on the 31st of February", "Incorrect date", allowed.with("value_date", "'2026-02-31'")),
                one("valued on day none of a month", "", allowed.with("value_date", "'2026-02-00'")),
                one("valued in another age", "DATES", allowed.with("value_date", "'9999-12-31'")),
                one("booked at no time", "Incorrect datetime", allowed.with("booked_at", "'2026-02-31 10:00:00'")));
    }

    private static Stream<ForbiddenEntries> reversals() {
        ForgedEntry again = ForgedEntry.of("again", "{cash}", "{alice}", 5_000).with("reversal_of", "{mistake}");
        return Stream.of(
                one("a second reversal", "uq_journal_entry_reversal", again),
                one(
                        "a reversal of a reversal",
                        "REVERSAL_DIFFERS",
                        ForgedEntry.of("a", "{alice}", "{cash}", 5_000).with("reversal_of", "{correction}")),
                one(
                        "a reversal of another amount",
                        "REVERSAL_DIFFERS",
                        ForgedEntry.of("a", "{bob}", "{alice}", 14_999).with("reversal_of", "{rent}")),
                one(
                        "a reversal on other accounts",
                        "REVERSAL_DIFFERS",
                        ForgedEntry.of("a", "{cash}", "{alice}", 15_000).with("reversal_of", "{rent}")),
                one(
                        "a reversal of the same sides",
                        "REVERSAL_DIFFERS",
                        ForgedEntry.of("a", "{alice}", "{bob}", 15_000).with("reversal_of", "{rent}")),
                one("a reversal of nothing", "fk_journal_entry_reversal", again.with("reversal_of", "999999")),
                one(
                        "a reversal of itself",
                        "",
                        again.with(
                                "reversal_of",
                                "(SELECT AUTO_INCREMENT FROM information_schema.tables"
                                        + " WHERE table_schema = DATABASE() AND table_name = 'journal_entry')")));
    }

    private static Stream<ForbiddenEntries> keys() {
        ForgedEntry allowed = ForgedEntry.of("a", "{cash}", "{alice}", 1);
        return Stream.of(
                one("a key that was posted", "uq_journal_entry_key", ForgedEntry.of("rent", "{cash}", "{alice}", 1)),
                one("a key that was refused", "KEY_REFUSED", ForgedEntry.of("too-much", "{cash}", "{alice}", 1)),
                one("an id of its own", "ID_FORCED", allowed.with("id", "{rent} + 1000")),
                one("an id below zero", "ID_FORCED", allowed.with("id", "-1")));
    }

    private static ForbiddenEntries one(String name, String rule, ForgedEntry entry) {
        return several(name, rule, entry);
    }

    private static ForbiddenEntries several(String name, String rule, ForgedEntry... entries) {
        return new ForbiddenEntries(name, rule, List.of(entries));
    }

    String statement(String verb) {
        return ForgedEntry.insert(verb, entries);
    }

    @Override
    public String toString() {
        return name;
    }
}
