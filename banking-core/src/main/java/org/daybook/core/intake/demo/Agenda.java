package org.daybook.core.intake.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.core.money.Money;

/** What is planned for single days, by those who do and those who do not mean well. */
final class Agenda {

    /** Cash is not paid in after the branch has closed. */
    private static final int BRANCH_OPENS = 9;

    private static final int BRANCH_HOURS = 8;

    /** Until then whoever means no good behaves, so that there is something usual. */
    private static final int MOST_QUIET_DAYS = 45;

    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final Chance chance;
    private final List<Planted> planted = new ArrayList<>();

    Agenda(LocalDate firstDay, LocalDate lastDay, Chance chance) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.chance = chance;
    }

    List<Planted> planted() {
        return planted;
    }

    /** A day on which something may begin that takes so many days. */
    LocalDate beginning(int days) {
        int span = (int) (lastDay.toEpochDay() - firstDay.toEpochDay());
        int quiet = Math.min(MOST_QUIET_DAYS, span / 4);
        return firstDay.plusDays(chance.between(quiet, Math.max(quiet, span - days - 1)));
    }

    void add(Payment payment, Planted.Label label) {
        planted.add(new Planted(payment, label));
    }

    void addInnocent(Payment payment) {
        planted.add(Planted.innocent(payment));
    }

    /** At some time of a day on which the branch is open. */
    LocalDateTime atBranch(LocalDate day) {
        return Rhythm.workingDayFrom(day)
                .atTime(
                        BRANCH_OPENS + chance.between(0, BRANCH_HOURS - 2),
                        chance.between(0, 59),
                        chance.between(0, 59));
    }

    /** The same moment, or the next at which the branch is open. */
    LocalDateTime branchFrom(LocalDateTime moment) {
        LocalDate day = Rhythm.workingDayFrom(moment.toLocalDate());
        LocalTime opens = LocalTime.of(BRANCH_OPENS, chance.between(0, 59));
        if (!day.equals(moment.toLocalDate()) || moment.toLocalTime().isBefore(opens)) {
            return day.atTime(opens);
        }
        return moment.getHour() < BRANCH_OPENS + BRANCH_HOURS - 1
                ? moment
                : branchFrom(day.plusDays(1).atStartOfDay());
    }

    /** At some waking hour. */
    LocalDateTime awake(LocalDate day) {
        return day.atTime(chance.between(7, 21), chance.between(0, 59), chance.between(0, 59));
    }

    LocalDateTime hoursLater(LocalDateTime moment, int least, int most) {
        return moment.plusMinutes(chance.between(least * 60, most * 60));
    }

    Payment between(DemoAccount from, DemoAccount to, LocalDateTime at, Money amount) {
        Region tongue = from.holder().tongue();
        return Payment.between(
                from,
                to,
                Way.TRANSFER,
                at,
                amount,
                tongue.phrase(chance, "friend", from.holder().firstName()));
    }

    /** From somebody elsewhere whom nobody knows. */
    Payment fromStranger(DemoAccount to, LocalDateTime at, Money amount) {
        Region home = to.holder().home();
        String stranger = stranger(home);
        return Payment.to(to, Way.INCOMING, at, amount, home.phrase(chance, "friend", stranger))
                .with(home.elsewhere(stranger));
    }

    Payment toStranger(DemoAccount from, LocalDateTime at, Money amount) {
        Region home = from.holder().home();
        String stranger = stranger(home);
        return Payment.from(
                        from,
                        Way.OUTGOING,
                        at,
                        amount,
                        home.phrase(chance, "friend", from.holder().firstName()))
                .with(home.elsewhere(stranger));
    }

    Payment paidIn(DemoAccount to, LocalDateTime at, Money amount) {
        return Payment.to(
                to, Way.COUNTER_DEPOSIT, at, amount, to.holder().tongue().phrase("paidIn"));
    }

    Payment paidOut(DemoAccount from, LocalDateTime at, Money amount) {
        return Payment.from(
                from, Way.COUNTER_WITHDRAWAL, at, amount, from.holder().tongue().phrase("counter"));
    }

    private String stranger(Region home) {
        return home.oneOf("men", chance) + " " + home.oneOf("surnamesOfMen", chance) + " " + chance.between(1, 9_999);
    }
}
