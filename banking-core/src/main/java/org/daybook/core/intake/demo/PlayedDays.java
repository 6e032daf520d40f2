package org.daybook.core.intake.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.core.intake.Counterparty;
import org.daybook.core.intake.DemoBank;
import org.jspecify.annotations.Nullable;

/** Plays a demo bank's days one after the other and writes what is booked. */
final class PlayedDays {

    private static final List<String> COLUMNS = List.of(
            "entry_ref",
            "booking_date",
            "value_date",
            "booked_at",
            "debit_account",
            "credit_account",
            "amount",
            "currency",
            "kind",
            "narrative",
            "counterparty_bank",
            "counterparty_account",
            "counterparty_name",
            "counterparty_country",
            "channel",
            "debit_balance_after",
            "credit_balance_after");

    /** Other banks state their balance after some entries only; here the bank's own and every so many of the rest. */
    private static final int ENTRIES_PER_CONTROL_BALANCE = 7;

    private final DemoBank bank;
    private final List<Livelihood> livelihoods;
    private final DemoBooks books;
    private final Map<DemoAccount, Chance> dice = new LinkedHashMap<>();

    /** The patterns that payments belong to; two equal payments are two. */
    private final IdentityHashMap<Payment, Planted.Label> labels = new IdentityHashMap<>();

    private final List<DemoLabel> labelled = new ArrayList<>();

    /** What was paid already and is booked on a later day. */
    private final Map<LocalDate, List<Payment>> later = new TreeMap<>();

    PlayedDays(Population population) {
        this.bank = population.bank();
        this.livelihoods = population.livelihoods();
        this.books = new DemoBooks(livelihoods);
        livelihoods.forEach(livelihood -> dice.put(livelihood.account(), livelihood.chance()));
        for (Planted planted : population.planted()) {
            Payment payment = planted.payment();
            later.computeIfAbsent(payment.bookingDate(), _ -> new ArrayList<>()).add(payment);
            if (planted.label() != null) {
                labels.put(payment, planted.label());
            }
        }
    }

    /** An entry and the pattern it belongs to. */
    record DemoLabel(String entry, Planted.Label pattern) {}

    /** In the order of the entries, once they are written. */
    List<DemoLabel> labelled() {
        return labelled;
    }

    /** Returns how many entries were written. */
    long write(Path path) throws IOException {
        try (CsvFile file = new CsvFile(path, COLUMNS)) {
            for (LocalDate day = bank.firstDay(); !day.isAfter(bank.lastDay()); day = day.plusDays(1)) {
                play(day, file);
            }
            return file.rows();
        }
    }

    private void play(LocalDate day, CsvFile file) throws IOException {
        int number = 0;
        for (Payment payment : payments(day)) {
            if (books.book(payment)) {
                number++;
                write(payment, number, file);
            }
        }
        if (day.equals(day.withDayOfMonth(day.lengthOfMonth()))) {
            for (Payment payment : books.closeMonth(day, dice)) {
                if (books.book(payment)) {
                    number++;
                    write(payment, number, file);
                }
            }
        }
        books.closeDay();
    }

    /** In the order in which they are booked. */
    private List<Payment> payments(LocalDate day) {
        if (day.equals(bank.firstDay())) {
            openings(day).forEach(opening -> later.computeIfAbsent(day, _ -> new ArrayList<>())
                    .add(opening));
        }
        for (Livelihood livelihood : livelihoods) {
            for (Payment payment : livelihood.on(day)) {
                later.computeIfAbsent(payment.bookingDate(), _ -> new ArrayList<>())
                        .add(payment);
            }
        }
        List<Payment> booked = later.remove(day);
        if (booked == null) {
            return List.of();
        }
        booked.sort(Comparator.comparing(Payment::bookedAt));
        return booked;
    }

    private List<Payment> openings(LocalDate day) {
        return livelihoods.stream()
                .filter(livelihood -> livelihood.opening().isPositive())
                .map(livelihood -> Payment.to(
                        livelihood.account(),
                        Way.OPENING,
                        day.atStartOfDay(),
                        livelihood.opening(),
                        livelihood.account().holder().tongue().phrase("opening")))
                .toList();
    }

    private void write(Payment payment, int number, CsvFile file) throws IOException {
        Counterparty other = payment.counterparty();
        boolean controlled = payment.way().isTheBanksOwn() || number % ENTRIES_PER_CONTROL_BALANCE == 0;
        LocalDate day = payment.bookingDate();
        String reference = reference(day, number);
        Planted.Label label = labels.get(payment);
        if (label != null) {
            labelled.add(new DemoLabel(reference, label));
        }
        file.row(
                reference,
                day,
                payment.valueDate(),
                payment.bookedAt(),
                reference(payment.debit()),
                reference(payment.credit()),
                payment.amount().toPlainString(),
                payment.amount().currency(),
                payment.way().kind(),
                payment.narrative(),
                other.bank(),
                other.account(),
                other.name(),
                other.country(),
                payment.way().channel(),
                controlled ? balance(payment.debit()) : null,
                controlled ? balance(payment.credit()) : null);
    }

    private static String reference(LocalDate day, int number) {
        return String.format(
                Locale.ROOT, "%d%02d%02d-%04d", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), number);
    }

    private static @Nullable String reference(@Nullable DemoAccount account) {
        return account == null ? null : account.reference();
    }

    private @Nullable String balance(@Nullable DemoAccount account) {
        return account == null ? null : books.balance(account).toPlainString();
    }
}
