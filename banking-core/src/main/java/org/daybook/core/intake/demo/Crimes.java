package org.daybook.core.intake.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.daybook.core.money.Money;

/**
 * The crimes of a demo bank: cash in pieces, money that only passes through, rings. Each is thrown by dice in its size, length,
 * order and members; none knows what a detector looks for. Who commits them lives like everybody else besides.
 */
final class Crimes {

    /** So many accounts for a crime of each kind. */
    private static final int ACCOUNTS_PER_CRIME = 75;

    /** As many accounts as the members of the largest crime of each kind together. */
    private static final int ACCOUNTS_OF_CRIMINALS = 12;

    private static final int MOST_CRIMES = 60;

    private static final String STRUCTURING = "STRUCTURING";
    private static final String PASS_THROUGH = "PASS_THROUGH";
    private static final String CYCLE = "CYCLE";

    private final Recruits recruits;
    private final Agenda agenda;
    private final Chance chance;

    Crimes(Recruits recruits, Agenda agenda, Chance chance) {
        this.recruits = recruits;
        this.agenda = agenda;
        this.chance = chance;
    }

    /** How many crimes of each kind a bank of so many accounts has. */
    static int ofEachKind(int accounts) {
        return Math.clamp(accounts / ACCOUNTS_PER_CRIME, 1, MOST_CRIMES);
    }

    /** How many of a bank's accounts are kept for those who commit them. */
    static int accountsOfCriminals(int accounts) {
        return ACCOUNTS_OF_CRIMINALS * ofEachKind(accounts);
    }

    void commit(int ofEachKind) {
        List<Consumer<Planted.Label>> rings = List.of(this::ringInAnyOrder, this::ringInAnyOrder, this::ringOfOneSum);
        List<Consumer<Planted.Label>> stages = List.of(this::mule, this::takeover, this::chain, this::collector);
        List<Consumer<Planted.Label>> pieces =
                List.of(this::deposits, this::deposits, this::splitDays, this::withdrawals, this::twoAccounts);
        for (int i = 1; i <= ofEachKind; i++) {
            chance.oneOf(rings).accept(label(CYCLE, i));
            chance.oneOf(stages).accept(label(PASS_THROUGH, i));
            chance.oneOf(pieces).accept(label(STRUCTURING, i));
        }
    }

    private static Planted.Label label(String typology, int number) {
        return new Planted.Label(String.format(Locale.ROOT, "%s-%03d", typology, number), typology);
    }

    /** Everybody pays the next one at some time within three weeks, whatever they like; some had business before. */
    private void ringInAnyOrder(Planted.Label label) {
        Region home = recruits.somewhere();
        List<DemoAccount> members = members(home, chance.between(5, 7));
        int days = chance.between(3, 18);
        LocalDate begin = agenda.beginning(days);
        for (int i = 0; i < members.size(); i++) {
            DemoAccount from = members.get(i);
            DemoAccount to = members.get((i + 1) % members.size());
            LocalDate day = begin.plusDays(chance.between(0, days));
            agenda.add(agenda.between(from, to, agenda.awake(day), home.price(chance.between(20_000, 150_000))), label);
            if (chance.percent(10)) {
                LocalDate before = begin.minusDays(chance.between(25, 40));
                agenda.addInnocent(
                        agenda.between(from, to, agenda.awake(before), home.price(chance.between(1_000, 20_000))));
            }
        }
    }

    /** One sum goes round in order; everybody keeps a little. */
    private void ringOfOneSum(Planted.Label label) {
        Region home = recruits.somewhere();
        List<DemoAccount> members = members(home, chance.between(3, 6));
        LocalDateTime at = agenda.awake(agenda.beginning(13));
        long sum = chance.between(180_000, 600_000);
        for (int i = 0; i < members.size(); i++) {
            agenda.add(
                    agenda.between(members.get(i), members.get((i + 1) % members.size()), at, home.price(sum)), label);
            sum = sum * chance.between(90, 99) / 100;
            at = agenda.hoursLater(at, 4, 48);
        }
    }

    private List<DemoAccount> members(Region home, int count) {
        List<DemoAccount> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(recruits.saver(home));
        }
        return members;
    }

    /** Strangers pay in, and on it goes: abroad, or by the machine. */
    private void mule(Planted.Label label) {
        Region home = recruits.somewhere();
        DemoAccount mule = recruits.poor(home);
        LocalDateTime at = agenda.awake(agenda.beginning(6));
        int payments = chance.between(1, 3);
        long sum = 0;
        for (int i = 0; i < payments; i++) {
            long part = chance.between(250_000, 700_000) / payments;
            agenda.add(agenda.fromStranger(mule, at, home.price(part)), label);
            sum += part;
            at = agenda.hoursLater(at, 1, 8);
        }
        passOn(mule, agenda.hoursLater(at, 1, 24), sum * chance.between(88, 99) / 100, label);
    }

    private void passOn(DemoAccount mule, LocalDateTime from, long sum, Planted.Label label) {
        Region home = mule.holder().home();
        int payments = chance.between(1, 3);
        LocalDateTime at = from;
        for (int i = 0; i < payments; i++) {
            agenda.add(agenda.toStranger(mule, at, home.price(sum / payments)), label);
            at = agenda.hoursLater(at, 0, 5);
        }
    }

    /** Somebody's savings go to an account they never paid before, and are fetched there in cash. */
    private void takeover(Planted.Label label) {
        Region home = recruits.somewhere();
        DemoAccount victim = recruits.saver(home);
        DemoAccount mule = recruits.poor(home);
        LocalDateTime at = agenda.awake(agenda.beginning(7));
        int payments = chance.between(1, 3);
        long part = chance.between(270_000, 600_000) / payments;
        for (int i = 0; i < payments; i++) {
            agenda.add(agenda.between(victim, mule, at, home.price(part)), label);
            at = agenda.hoursLater(at, 0, 2);
        }
        int fetched = chance.between(1, 3);
        long cash = part * payments * chance.between(85, 97) / 100 / fetched;
        for (int i = 0; i < fetched; i++) {
            at = agenda.branchFrom(agenda.hoursLater(at, 0, 4));
            agenda.add(agenda.paidOut(mule, at, notes(home, cash)), label);
        }
    }

    /** From hand to hand, each within a day. */
    private void chain(Planted.Label label) {
        Region home = recruits.somewhere();
        DemoAccount mule = recruits.poor(home);
        LocalDateTime at = agenda.awake(agenda.beginning(6));
        long sum = chance.between(300_000, 700_000);
        agenda.add(agenda.fromStranger(mule, at, home.price(sum)), label);
        for (int i = chance.between(1, 2); i > 0; i--) {
            DemoAccount next = recruits.poor(home);
            sum = sum * chance.between(92, 99) / 100;
            at = agenda.hoursLater(at, 1, 20);
            agenda.add(agenda.between(mule, next, at, home.price(sum)), label);
            mule = next;
        }
        passOn(mule, agenda.hoursLater(at, 1, 20), sum * chance.between(90, 99) / 100, label);
    }

    /** Many pay a little, and all of it goes on at once. */
    private void collector(Planted.Label label) {
        Region home = recruits.somewhere();
        DemoAccount mule = recruits.poor(home);
        LocalDateTime at = agenda.awake(agenda.beginning(6));
        int payments = chance.between(4, 9);
        long sum = 0;
        for (int i = 0; i < payments; i++) {
            long part = chance.between(40_000, 110_000);
            agenda.add(agenda.fromStranger(mule, at, home.price(part)), label);
            sum += part;
            at = agenda.hoursLater(at, 0, 5);
        }
        passOn(mule, agenda.hoursLater(at, 1, 10), sum * chance.between(88, 98) / 100, label);
    }

    private void deposits(Planted.Label label) {
        Region home = recruits.somewhere();
        payIn(List.of(recruits.poor(home)), home, label);
    }

    private void twoAccounts(Planted.Label label) {
        Region home = recruits.somewhere();
        payIn(recruits.pair(home), home, label);
    }

    private void payIn(List<DemoAccount> accounts, Region home, Planted.Label label) {
        int pieces = chance.between(3, 8);
        LocalDate day = agenda.beginning(3 * pieces + 12);
        for (int i = 0; i < pieces; i++) {
            DemoAccount account = accounts.get(i % accounts.size());
            agenda.add(agenda.paidIn(account, agenda.atBranch(day), share(home, chance.between(74, 99))), label);
            day = day.plusDays(chance.between(0, 4));
        }
        LocalDate later = day.plusDays(chance.between(8, 11));
        agenda.addInnocent(agenda.toStranger(accounts.getFirst(), agenda.awake(later), share(home, 150)));
    }

    /** At several branches on one day. */
    private void splitDays(Planted.Label label) {
        Region home = recruits.somewhere();
        DemoAccount account = recruits.poor(home);
        int days = chance.between(2, 4);
        LocalDate day = agenda.beginning(5 * days + 3);
        for (int i = 0; i < days; i++) {
            int counters = chance.between(2, 4);
            for (int counter = 0; counter < counters; counter++) {
                Money amount = share(home, chance.between(80, 120) / counters);
                agenda.add(agenda.paidIn(account, agenda.atBranch(day), amount), label);
            }
            day = Rhythm.workingDayFrom(day.plusDays(chance.between(1, 5)));
        }
    }

    /** After a sum has come that somebody would like to see in notes. */
    private void withdrawals(Planted.Label label) {
        Region home = recruits.somewhere();
        DemoAccount account = recruits.poor(home);
        int pieces = chance.between(3, 6);
        LocalDate day = agenda.beginning(4 * pieces + 14);
        agenda.addInnocent(agenda.fromStranger(account, agenda.awake(day), share(home, 100 * pieces)));
        day = day.plusDays(chance.between(5, 8));
        for (int i = 0; i < pieces; i++) {
            agenda.add(agenda.paidOut(account, agenda.atBranch(day), share(home, chance.between(74, 98))), label);
            day = day.plusDays(chance.between(1, 4));
        }
    }

    /** So many percent of the amount of cash at which the bank has to ask. */
    private static Money share(Region home, int percent) {
        Currency currency = home.currency();
        long threshold = currency.getCurrencyCode().equals("CZK") ? 1_350_000 : 1_000_000;
        return notes(home, threshold * percent / 100);
    }

    private static Money notes(Region home, long hundredths) {
        return home.notes(hundredths);
    }
}
