package org.daybook.core.intake.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What is out of the ordinary and no crime: clubs whose members pay each other in turn, a car sold for cash, one bought with a
 * loan, money lent among friends, a stall holder's takings.
 */
final class Everyday {

    /** So many accounts for each such event. */
    private static final int ACCOUNTS_PER_EVENT = 12;

    private static final int STALL_WEEKS = 10;

    private final List<Village> villages;
    private final Agenda agenda;
    private final Chance chance;

    Everyday(List<Village> villages, Agenda agenda, Chance chance) {
        this.villages = List.copyOf(villages);
        this.agenda = agenda;
        this.chance = chance;
    }

    void happen(int accounts) {
        List<Runnable> events =
                List.of(this::club, this::carSold, this::carBought, this::loanAmongFriends, this::stall, this::legacy);
        for (int i = 0; i < accounts / ACCOUNTS_PER_EVENT; i++) {
            chance.oneOf(events).run();
        }
    }

    /** Everybody pays for all once, and the next one settles with them; some split a bill besides. */
    private void club() {
        List<DemoAccount> people = chance.shuffled(someRegion());
        List<DemoAccount> members = people.subList(0, Math.min(people.size(), chance.between(4, 6)));
        for (int round = chance.between(1, 4); round > 0; round--) {
            LocalDate begin = agenda.beginning(20);
            for (int i = 0; i < members.size(); i++) {
                DemoAccount from = members.get(i);
                LocalDateTime at = agenda.awake(begin.plusDays(chance.between(0, 18)));
                pay(from, members.get((i + 1) % members.size()), at, 4_000, 30_000);
                if (chance.percent(60)) {
                    pay(from, chance.oneOf(members), at.plusDays(1), 500, 6_000);
                }
            }
        }
    }

    private void pay(DemoAccount from, DemoAccount to, LocalDateTime at, int least, int most) {
        if (!from.equals(to)) {
            agenda.addInnocent(agenda.between(from, to, at, from.holder().home().price(chance.between(least, most))));
        }
    }

    private void carSold() {
        DemoAccount seller = somebody();
        LocalDate day = agenda.beginning(3);
        agenda.addInnocent(agenda.paidIn(
                seller, agenda.atBranch(day), seller.holder().home().notes(chance.between(300_000, 980_000))));
    }

    /** The loan comes, and some days later the dealer has it. */
    private void carBought() {
        DemoAccount buyer = somebody();
        Region home = buyer.holder().home();
        LocalDate day = agenda.beginning(25);
        int price = chance.between(400_000, 1_500_000);
        String words = home.phrase("invoice", String.valueOf(chance.between(1_000, 9_999)));
        agenda.addInnocent(Payment.to(buyer, Way.INCOMING, agenda.awake(day), home.price(price), words)
                .with(home.elsewhere(home.text("lender"))));
        agenda.addInnocent(Payment.from(
                        buyer,
                        Way.OUTGOING,
                        agenda.awake(day.plusDays(chance.between(4, 20))),
                        home.price(price),
                        words)
                .with(home.elsewhere(home.oneOf("suppliers", chance))));
    }

    private void loanAmongFriends() {
        List<DemoAccount> people = chance.shuffled(someRegion());
        DemoAccount lender = people.getFirst();
        DemoAccount borrower = people.getLast();
        LocalDate day = agenda.beginning(70);
        pay(lender, borrower, agenda.awake(day), 50_000, 150_000);
        for (int i = 1; i <= 3; i++) {
            pay(borrower, lender, agenda.awake(day.plusDays(20L * i)), 20_000, 50_000);
        }
    }

    /** Cash of all sizes, week after week. */
    private void stall() {
        DemoAccount holder = somebody();
        LocalDate day = agenda.beginning(7 * STALL_WEEKS);
        for (int i = 0; i < STALL_WEEKS * 2; i++) {
            agenda.addInnocent(agenda.paidIn(
                    holder, agenda.atBranch(day), holder.holder().home().notes(chance.between(40_000, 900_000))));
            day = day.plusDays(chance.between(2, 5));
        }
    }

    /** A legacy stays where it is, but for a gift or two. */
    private void legacy() {
        DemoAccount heir = somebody();
        Region home = heir.holder().home();
        LocalDateTime at = agenda.awake(agenda.beginning(10));
        agenda.addInnocent(agenda.fromStranger(heir, at, home.price(chance.between(800_000, 3_000_000))));
        for (int i = chance.between(1, 3); i > 0; i--) {
            at = agenda.hoursLater(at, 10, 60);
            agenda.addInnocent(agenda.toStranger(heir, at, home.price(chance.between(20_000, 150_000))));
        }
    }

    private DemoAccount somebody() {
        return chance.oneOf(someRegion());
    }

    private List<DemoAccount> someRegion() {
        return chance.oneOf(villages).someRegion(chance);
    }
}
