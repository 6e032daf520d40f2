package org.daybook.core.intake.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Stream;
import org.daybook.core.intake.demo.DemoAccount.Product;
import org.daybook.core.money.Money;

/** A small world: firms, the people who work for them and shop there, and who knows whom. */
final class Village {

    private static final List<Region> REGIONS = List.of(Region.CZECH, Region.GERMAN, Region.IRISH);

    /** To have children who study. */
    private static final int OLD_ENOUGH = 45;

    /** Dealt like cards, so that even a small village has some of each. */
    private static final List<Fate> FATES = Stream.of(
                    Collections.nCopies(9, Fate.EMPLOYEE),
                    Collections.nCopies(3, Fate.PENSIONER),
                    Collections.nCopies(2, Fate.STUDENT),
                    List.of(Fate.FREELANCER))
            .flatMap(List::stream)
            .toList();

    /** So many percent of those who come alone find friends who bank here. */
    private static final int FRIENDLY = 35;

    private enum Fate {
        EMPLOYEE,
        PENSIONER,
        STUDENT,
        FREELANCER
    }

    private final Population population;
    private final Chance chance;
    private final Registry registry;
    private final Queue<Fate> fates = new ArrayDeque<>();
    private final Map<Region, Firm> grocers = new HashMap<>();
    private final Map<Region, Firm> bakeries = new HashMap<>();
    private final Map<Region, Firm> employers = new HashMap<>();
    private final Map<Region, Firm> landlords = new HashMap<>();
    private final Map<Region, List<Household>> parents = new HashMap<>();
    private final Map<Region, List<DemoAccount>> people = new HashMap<>();

    Village(Population population, Chance chance) {
        this.population = population;
        this.chance = chance;
        this.registry = new Registry(population, chance);
    }

    /** Lets firms and people come until the bank has so many accounts. */
    void settle(int accounts) {
        REGIONS.forEach(this::settleFirms);
        // One ordinary customer in each language, always with the same references.
        REGIONS.forEach(region -> employee(registry.person(region, region, OLD_ENOUGH, 58, "PERSONAL"), 1));
        settleRemarkable();
        while (population.livelihoods().size() < accounts) {
            settleSomebody(accounts - population.livelihoods().size());
        }
    }

    DemoAccount landlord(Region home) {
        return Objects.requireNonNull(landlords.get(home)).account();
    }

    /** The shop of a trade that banks here. */
    DemoAccount shop(Region home, String trade) {
        return Objects.requireNonNull((trade.equals("grocers") ? grocers : bakeries).get(home))
                .account();
    }

    /** Somebody of the same region; the account's own holder if there is nobody else. */
    DemoAccount neighbour(DemoAccount account, Chance dice) {
        List<DemoAccount> others = people.getOrDefault(account.holder().home(), List.of());
        return others.isEmpty() ? account : dice.oneOf(others);
    }

    /** Amounts are in hundredths of a unit; what comes in and what goes out are about even. */
    private void settleFirms(Region region) {
        grocers.put(
                region,
                firm(region, "own.grocer", 1_200_000, 300_000)
                        .takesCards(90_000)
                        .buysGoods(60, 134_000)
                        .paysRent(190_000)
                        .paysOwners(260_000)
                        .paysTaxes(130_000));
        bakeries.put(
                region,
                firm(region, "own.bakery", 600_000, 100_000)
                        .takesCards(42_000)
                        .buysGoods(50, 62_000)
                        .paysRent(140_000)
                        .paysOwners(210_000)
                        .paysTaxes(60_000));
        employers.put(
                region,
                firm(region, "own.employer", 4_500_000, 2_500_000)
                        .invoices(50, 118_000)
                        .buysGoods(34, 100_000)
                        .paysInBulk(280_000)
                        .paysWages()
                        .paysTaxes(190_000));
        landlords.put(
                region,
                firm(region, "own.landlord", 900_000, 0)
                        .invoices(6, 90_000)
                        .buysGoods(10, 55_000)
                        .paysBack(150_000)
                        .paysTaxes(60_000));
        firm(region, "own.practice", 700_000, 200_000)
                .invoices(22, 240_000)
                .buysGoods(12, 60_000)
                .paysRent(110_000)
                .paysOwners(640_000)
                .paysTaxes(120_000);
    }

    private Firm firm(Region region, String name, long hundredths, long overdraft) {
        return new Firm(registry.account(
                registry.firm(region, region.text(name), "BUSINESS"), Product.BUSINESS, hundredths, overdraft));
    }

    /** Those whom every demonstration needs: a sleeper, a newcomer, and somebody always short of money. */
    private void settleRemarkable() {
        LocalDate firstDay = population.bank().firstDay();
        LocalDate lastDay = population.bank().lastDay();
        LocalDate lastMonth = lastDay.withDayOfMonth(1);
        DemoCustomer sleeper = registry.person(Region.CZECH, Region.CZECH, 30, 60, "PERSONAL");
        Livelihood asleep = registry.account(sleeper, Product.CURRENT, firstDay.minusMonths(140), 184_250, 0);
        new Household(this, asleep, 120_000, chance).wakesUntil(lastMonth.minusMonths(2));

        DemoCustomer newcomer = registry.person(Region.IRISH, Region.CZECH, 24, 35, "PERSONAL");
        LocalDate arrival = Rhythm.workingDayFrom(lastMonth.plusDays(lastDay.getDayOfMonth() / 3));
        new Household(this, registry.account(newcomer, Product.CHECKING, arrival, 60_000, 0), 210_000, chance)
                .isEmployedElsewhere()
                .shops(40)
                .takesCash(6);

        DemoCustomer spender = registry.person(Region.CZECH, Region.CZECH, 26, 45, "PERSONAL");
        Livelihood overdrawn = registry.account(spender, Product.CHECKING, firstDay.minusMonths(78), 20_000, 150_000);
        new Household(this, overdrawn, 165_000, chance)
                .isEmployedElsewhere()
                .rents()
                .paysBills()
                .shops(82)
                .takesCash(12);
    }

    private void settleSomebody(int room) {
        if (fates.isEmpty()) {
            fates.addAll(chance.shuffled(FATES));
        }
        switch (fates.remove()) {
            case EMPLOYEE -> settleEmployee(room);
            case PENSIONER -> pensioner();
            case FREELANCER -> freelancer();
            case STUDENT -> student();
        }
    }

    private void settleEmployee(int room) {
        int origin = chance.between(1, 100);
        Region home = origin <= 64 ? Region.CZECH : origin <= 84 ? Region.GERMAN : Region.IRISH;
        Region tongue = origin <= 8 ? Region.IRISH : origin <= 14 ? Region.GERMAN : home;
        employee(registry.person(tongue, home, 22, 62, "PERSONAL"), room);
    }

    private void employee(DemoCustomer person, int room) {
        Region home = person.home();
        long income = (chance.between(150, 300) + chance.between(0, 160)) * 1_000L;
        long overdraft = chance.percent(35) ? income * 3 / 2 : 0;
        Livelihood account = registry.account(person, Product.CHECKING, chance.around(income), overdraft);
        Household household = new Household(this, account, income, chance);
        if (chance.percent(40)) {
            Objects.requireNonNull(employers.get(home)).employs(account.account(), home.bill(income));
        } else {
            household.isEmployedElsewhere();
        }
        household.rents().paysBills().shops(36).takesCash(8).hasFriends();
        if (room > 1 && chance.percent(34)) {
            LocalDate opened = account.account().openedOn();
            Livelihood savings = registry.account(person, Product.SAVINGS, opened, income * chance.between(1, 9), 0);
            household.sends(savings.account(), 3, home.bill(income * chance.between(5, 10) / 100), "saving");
        }
        LocalDate latestBirth = population.bank().lastDay().minusYears(OLD_ENOUGH);
        if (person.birthDate() != null && !person.birthDate().isAfter(latestBirth)) {
            parents.computeIfAbsent(home, _ -> new ArrayList<>()).add(household);
        }
        people.computeIfAbsent(home, _ -> new ArrayList<>()).add(account.account());
    }

    private void pensioner() {
        Region home = chance.oneOf(List.of(Region.CZECH, Region.CZECH, Region.GERMAN, Region.IRISH));
        long income = chance.between(85, 150) * 1_000L;
        DemoCustomer person = registry.person(home, home, 66, 91, "SENIOR");
        Livelihood account = registry.account(person, Product.CHECKING, chance.around(income * 3), 0);
        new Household(this, account, income, chance)
                .drawsAPension()
                .rents()
                .paysBills()
                .shops(20)
                .fetchesCash()
                .spoilsGrandchildren();
    }

    private void student() {
        Region home = chance.oneOf(REGIONS);
        Household parent = chance.oneOf(Objects.requireNonNull(parents.get(home)));
        DemoCustomer person = registry.person(home, home, 18, 26, "STUDENT");
        Livelihood account = registry.account(person, Product.CURRENT, 45_000, 0);
        new Household(this, account, 62_000, chance)
                .worksCasually()
                .shops(85)
                .takesCash(5)
                .hasFriends();
        Money support = home.bill(parent.income() * 14 / 100);
        parent.sends(account.account(), 5, support, "support");
        people.computeIfAbsent(home, _ -> new ArrayList<>()).add(account.account());
    }

    private void freelancer() {
        Region home = chance.oneOf(List.of(Region.CZECH, Region.CZECH, Region.GERMAN, Region.IRISH));
        DemoCustomer person = registry.person(home, home, 27, 64, "SELF_EMPLOYED");
        long income = chance.between(180, 380) * 1_000L;
        Livelihood account = registry.account(person, Product.CHECKING, income * 3, income);
        new Firm(account).invoices(17, income * 100 / 310).paysTaxes(income * 35 / 100);
        new Household(this, account, income, chance)
                .rents()
                .paysBills()
                .shops(38)
                .takesCash(7)
                .hasFriends();
        people.computeIfAbsent(home, _ -> new ArrayList<>()).add(account.account());
    }

    /**
     * Lets one more person come who works, shops, and perhaps has friends here.
     *
     * @param hundredths what is on the account
     */
    DemoAccount recruit(Region home, long hundredths) {
        DemoCustomer person = registry.person(home, home, 19, 55, "PERSONAL");
        LocalDate opened = population.bank().firstDay().minusDays(chance.between(20, 900));
        long income = chance.between(140, 300) * 1_000L;
        Livelihood account =
                registry.account(person, Product.CHECKING, Rhythm.workingDayFrom(opened.minusDays(3)), hundredths, 0);
        Household household = new Household(this, account, income, chance)
                .isEmployedElsewhere()
                .paysBills()
                .shops(34)
                .takesCash(6);
        if (chance.percent(FRIENDLY)) {
            household.hasFriends();
            people.computeIfAbsent(home, _ -> new ArrayList<>()).add(account.account());
        }
        return account.account();
    }

    /** Another account of the same holder. */
    DemoAccount secondAccount(DemoAccount first) {
        return registry.account(first.holder(), Product.CURRENT, first.openedOn(), 10_000, 0)
                .account();
    }

    /** All who live in one of the regions and whom neighbours pay. */
    List<DemoAccount> someRegion(Chance dice) {
        return List.copyOf(Objects.requireNonNull(people.get(dice.oneOf(REGIONS))));
    }
}
