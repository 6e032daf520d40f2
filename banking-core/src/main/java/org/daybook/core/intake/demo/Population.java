package org.daybook.core.intake.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.core.intake.DemoBank;
import org.daybook.core.money.Money;

/** Who banks with the demo bank. */
final class Population {

    /** So many accounts make a village: few enough that people meet at the same shops, enough for every trade. */
    private static final int ACCOUNTS_OF_A_VILLAGE = 70;

    /** The stream of dice that is nobody's. */
    private static final long PLANTING = -1_000_000;

    private final List<DemoCustomer> customers = new ArrayList<>();
    private final List<Livelihood> livelihoods = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();
    private final DemoBank bank;

    private Population(DemoBank bank) {
        this.bank = bank;
    }

    static Population of(DemoBank bank) {
        Population population = new Population(bank);
        int criminals = bank.withCrimes() ? Crimes.accountsOfCriminals(bank.accounts()) : 0;
        int honest = bank.accounts() - criminals;
        int count = Math.max(1, honest / ACCOUNTS_OF_A_VILLAGE);
        List<Village> villages = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int upTo = (int) ((number + 1L) * honest / count);
            Village village = new Village(population, new Chance(bank.seed(), -1L - number));
            village.settle(upTo);
            villages.add(village);
        }
        if (bank.withCrimes()) {
            population.plant(villages, criminals);
        }
        return population;
    }

    /** What happens once, good and bad. */
    private void plant(List<Village> villages, int criminals) {
        Chance chance = new Chance(bank.seed(), PLANTING);
        Agenda agenda = new Agenda(bank.firstDay(), bank.lastDay(), chance);
        new Everyday(villages, agenda, chance).happen(bank.accounts());
        Recruits recruits = new Recruits(villages, criminals, chance);
        new Crimes(recruits, agenda, chance).commit(Crimes.ofEachKind(bank.accounts()));
        recruits.settleTheRest();
        planted.addAll(agenda.planted());
    }

    /** What belongs to no habit, in no order. */
    List<Planted> planted() {
        return planted;
    }

    List<DemoCustomer> customers() {
        return customers;
    }

    List<Livelihood> livelihoods() {
        return livelihoods;
    }

    DemoBank bank() {
        return bank;
    }

    String nextCustomerReference() {
        return String.format(Locale.ROOT, "C%05d", customers.size() + 1);
    }

    String nextAccountReference() {
        return String.format(Locale.ROOT, "A%05d", livelihoods.size() + 1);
    }

    void add(DemoCustomer customer) {
        customers.add(customer);
    }

    Livelihood add(DemoAccount account, Money opening) {
        Livelihood livelihood =
                new Livelihood(account, opening, new ArrayList<>(), new Chance(bank.seed(), 1L + livelihoods.size()));
        livelihoods.add(livelihood);
        return livelihood;
    }
}
