package org.daybook.core.intake.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.intake.demo.DemoAccount.Product;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/** Enters new customers and accounts: names, addresses, references, conditions. */
final class Registry {

    private static final int OLDEST_ACCOUNT_YEARS = 16;
    private static final int CHANCES_OF_A_NEW_ACCOUNT = 6;
    private static final int OF_AGE = 18;

    private final Population population;
    private final Chance chance;

    Registry(Population population, Chance chance) {
        this.population = population;
        this.chance = chance;
    }

    DemoCustomer person(Region tongue, Region home, int youngest, int oldest, String segment) {
        boolean woman = chance.percent(50);
        String name = tongue.oneOf(woman ? "women" : "men", chance) + " "
                + tongue.oneOf(woman ? "surnamesOfWomen" : "surnamesOfMen", chance);
        LocalDate birth = population.bank().lastDay().minusDays(chance.between(youngest * 366, oldest * 365));
        return enter(tongue, home, name, birth, plain(tongue, name) + "@mail.example", segment);
    }

    DemoCustomer firm(Region region, String name, String segment) {
        String domain = plain(region, name).replace(".", "-");
        return enter(region, region, name, null, "office@" + domain + ".example", segment);
    }

    private DemoCustomer enter(
            Region tongue, Region home, String name, @Nullable LocalDate birth, String email, String segment) {
        String town = home.oneOf("towns", chance);
        int endOfPostcode =
                home.text("country").equals("DE") ? town.indexOf(' ') : town.indexOf(' ', town.indexOf(' ') + 1);
        DemoCustomer customer = new DemoCustomer(
                population.nextCustomerReference(),
                tongue,
                home,
                name,
                birth,
                email,
                String.format(Locale.ROOT, home.text("phone"), chance.between(0, 999)),
                String.format(Locale.ROOT, home.oneOf("streets", chance), chance.between(1, 89)),
                town.substring(0, endOfPostcode),
                town.substring(endOfPostcode + 1),
                segment);
        population.add(customer);
        return customer;
    }

    /**
     * Opens an account, some years ago or lately.
     *
     * @param hundredths what it held before the first day, if it was opened before
     * @param overdraft how far it may be overdrawn, in hundredths of a unit of income
     */
    Livelihood account(DemoCustomer holder, Product product, long hundredths, long overdraft) {
        LocalDate first = population.bank().firstDay();
        int days = (int) (population.bank().lastDay().toEpochDay() - first.toEpochDay());
        boolean isNew = holder.birthDate() != null && days > 90 && chance.percent(CHANCES_OF_A_NEW_ACCOUNT);
        LocalDate opened = isNew ? first.plusDays(chance.between(10, days - 60)) : inThePast(holder.birthDate(), first);
        return account(holder, product, Rhythm.workingDayFrom(opened), hundredths, overdraft);
    }

    private LocalDate inThePast(@Nullable LocalDate birth, LocalDate first) {
        LocalDate earliest = first.minusYears(OLDEST_ACCOUNT_YEARS);
        if (birth != null && birth.plusYears(OF_AGE).isAfter(earliest)) {
            earliest = birth.plusYears(OF_AGE);
        }
        int days = (int) (first.toEpochDay() - earliest.toEpochDay());
        return days <= 0 ? earliest : earliest.plusDays(chance.between(0, days - 1));
    }

    Livelihood account(DemoCustomer holder, Product product, LocalDate opened, long hundredths, long overdraft) {
        Region home = holder.home();
        Money none = Money.zero(home.currency());
        DemoAccount account = new DemoAccount(
                population.nextAccountReference(),
                holder,
                product,
                opened,
                cycle(product),
                overdraft == 0 ? none : home.bill(overdraft),
                String.format(Locale.ROOT, "%04d", chance.between(0, 9_999)));
        boolean old = opened.isBefore(population.bank().firstDay());
        Livelihood livelihood = population.add(account, old ? home.price(hundredths) : none);
        if (!old) {
            livelihood.has(Habit.of(
                    (day, _) -> day.equals(opened),
                    (day, dice) -> Payment.to(
                            account,
                            Way.COUNTER_DEPOSIT,
                            day.atTime(Way.COUNTER_DEPOSIT.time(dice)),
                            home.notes(hundredths),
                            holder.tongue().phrase("paidIn"))));
        }
        return livelihood;
    }

    /** So that each bank has some of each. */
    private StatementCycle cycle(Product product) {
        int number = population.livelihoods().size() + 1;
        return switch (product) {
            case SAVINGS, CURRENT -> StatementCycle.MONTHLY;
            case CHECKING, BUSINESS ->
                number % 10 == 4
                        ? StatementCycle.AFTER_ENTRY
                        : number % 5 == 2 ? StatementCycle.WEEKLY : StatementCycle.MONTHLY;
        };
    }

    /** In the letters of an address in the internet. */
    private static String plain(Region tongue, String name) {
        String letters = tongue.equals(Region.GERMAN)
                ? name.toLowerCase(Locale.ROOT)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss")
                : name;
        return Normalizer.normalize(letters, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’,.]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9-]+", ".");
    }
}
