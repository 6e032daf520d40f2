package org.daybook.core.intake.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.daybook.core.intake.Counterparty;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that is to move, if whoever pays has it.
 *
 * @param bookedAt its date is the booking date
 * @param debit who pays; null for the bank's own side
 * @param credit who is paid; null for the bank's own side
 * @param counterparty the other side, where it banks elsewhere
 */
record Payment(
        Way way,
        LocalDateTime bookedAt,
        LocalDate valueDate,
        @Nullable DemoAccount debit,
        @Nullable DemoAccount credit,
        Money amount,
        String narrative,
        Counterparty counterparty) {

    static Payment from(DemoAccount debit, Way way, LocalDateTime at, Money amount, String narrative) {
        return new Payment(way, at, at.toLocalDate(), debit, null, amount, narrative, Counterparty.NONE);
    }

    static Payment to(DemoAccount credit, Way way, LocalDateTime at, Money amount, String narrative) {
        return new Payment(way, at, at.toLocalDate(), null, credit, amount, narrative, Counterparty.NONE);
    }

    static Payment between(
            DemoAccount debit, DemoAccount credit, Way way, LocalDateTime at, Money amount, String narrative) {
        return new Payment(way, at, at.toLocalDate(), debit, credit, amount, narrative, Counterparty.NONE);
    }

    LocalDate bookingDate() {
        return bookedAt.toLocalDate();
    }

    Payment with(Counterparty other) {
        return new Payment(way, bookedAt, valueDate, debit, credit, amount, narrative, other);
    }

    /** Paid today, booked in the small hours of the next working day; the value date stays. */
    Payment bookedNextWorkingDay() {
        LocalDate day = bookedAt.toLocalDate();
        LocalDate booking = Rhythm.workingDayFrom(day);
        LocalTime time = bookedAt.toLocalTime().withHour(2);
        return booking.equals(day)
                ? this
                : new Payment(way, booking.atTime(time), valueDate, debit, credit, amount, narrative, counterparty);
    }

    /** Counts for interest only from the next working day on. */
    Payment valuedNextWorkingDay() {
        LocalDate value = Rhythm.workingDayFrom(valueDate.plusDays(1));
        return new Payment(way, bookedAt, value, debit, credit, amount, narrative, counterparty);
    }
}
