package org.daybook.core.closing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.fraud.Typology;
import org.daybook.core.ledger.Proof;

/** Nights of a bank of some 1,200 accounts. */
public final class SampleNights {

    public static final LocalDate DATE = LocalDate.of(2026, 2, 28);
    public static final LocalDateTime BEGUN = LocalDateTime.of(2026, 2, 28, 21, 0, 3);
    public static final LocalDateTime CLOSED = LocalDateTime.of(2026, 2, 28, 21, 7, 41);

    private SampleNights() {}

    /** A night with so many exceptions and claims, that adds up. */
    public static NightFigures figures(int exceptions, int claims) {
        return new NightFigures(
                14_203,
                1_229,
                1_229,
                1_229 - 6 - exceptions,
                Stream.concat(
                                IntStream.range(0, exceptions).mapToObj(SampleNights::exception),
                                IntStream.range(0, 6)
                                        .mapToObj(number -> new NightException(
                                                "W%05d".formatted(number),
                                                MessageState.NEW,
                                                "451 4.3.0 The mail server is busy")))
                        .toList(),
                List.of(
                        new NightAlerts(Typology.STRUCTURING, 2),
                        new NightAlerts(Typology.PASS_THROUGH, 0),
                        new NightAlerts(Typology.RING, 1)),
                claims(claims));
    }

    private static NightException exception(int number) {
        return switch (number % 3) {
            case 0 ->
                new NightException(
                        "A%05d".formatted(number), MessageState.PARKED, "The customer has no e-mail address on file");
            case 1 ->
                new NightException(
                        "A%05d".formatted(number),
                        MessageState.REFUSED,
                        "550 5.1.1 The mail server knows no such mailbox");
            default ->
                new NightException(
                        "A%05d".formatted(number),
                        MessageState.UNKNOWN,
                        "The connection broke after the content had been sent, so that nobody can tell whether the mail"
                                + " server has it; staff may resend it under the same Message-ID");
        };
    }

    private static List<Proof> claims(int count) {
        Stream<String> first = Stream.of(
                "Every entry has one debit and one credit posting, on its accounts, of its amount, dates and currency",
                "Every use of a daily limit is of an entry, and they are numbered and added up",
                "Every reversal mirrors the entry that it takes back",
                "Every account's postings are numbered without a gap",
                "Every balance after a posting carries on the one before",
                "The balances of all ledger accounts in CZK add up to zero",
                "Every captured hold has the entry that took its money",
                "Every control balance of the sending bank is met");
        return Stream.concat(first, Stream.iterate(1, i -> i + 1).map(i -> "Claim number " + i))
                .limit(count)
                .map(claim -> new Proof(claim, 94_011L + claim.length(), 0, List.of()))
                .toList();
    }
}
