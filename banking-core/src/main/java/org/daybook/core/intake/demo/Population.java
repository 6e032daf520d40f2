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

    private final List<DemoCustomer> customers = new ArrayList<>();
    private final List<Livelihood> livelihoods = new ArrayList<>();
    private final DemoBank bank;

    private Population(DemoBank bank) {
        this.bank = bank;
    }

    static Population of(DemoBank bank) {
        Population population = new Population(bank);
        int villages = Math.max(1, bank.accounts() / ACCOUNTS_OF_A_VILLAGE);
        for (int village = 0; village < villages; village++) {
            int upTo = (int) ((village + 1L) * bank.accounts() / villages);
            new Village(population, new Chance(bank.seed(), -1L - village)).settle(upTo);
        }
        return population;
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
