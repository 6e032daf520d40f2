package org.daybook.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.daybook.console.test.ConsoleBank;
import org.daybook.core.account.AccountLimits;
import org.daybook.core.account.CounterHolds;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.HoldAnswer;
import org.daybook.core.account.HoldRequest;
import org.daybook.core.account.LimitOutcome;
import org.daybook.core.credential.CodeCheck;
import org.daybook.core.credential.CodeRequest;
import org.daybook.core.credential.CredentialDesk;
import org.daybook.core.credential.IssuedCodes;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerForms;
import org.daybook.core.customer.Registration;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Role;
import org.daybook.core.standingorder.Frequency;
import org.daybook.core.standingorder.NewStandingOrder;
import org.daybook.core.standingorder.Schedule;
import org.daybook.core.standingorder.StandingOrderOutcome;
import org.daybook.core.standingorder.StandingOrderTerms;
import org.daybook.core.standingorder.StandingOrders;

/** What the dialogs of {@link Opened} are about. */
final class OpenedBank {

    static final String WITH_ADDRESS = "Bela Proved";
    static final String WITHOUT_ACCOUNT = "Cyril Newcomer";

    private static final String ACCOUNT = ConsoleBank.account(11);

    private OpenedBank() {}

    static void prepare(ConsoleBank bank) {
        Supplier<Boolean> work = () -> {
            hold(bank.bean(CounterHolds.class));
            order(bank.bean(StandingOrders.class));
            limit(bank.bean(AccountLimits.class));
            register(bank, WITHOUT_ACCOUNT, "cyril@mailbox.example", 11);
            prove(bank, register(bank, WITH_ADDRESS, "bela@mailbox.example", 12));
            return true;
        };
        assertThat(bank.bean(Authority.class).actingAs(ConsoleBank.principal(Role.OPERATIONS), work))
                .isTrue();
    }

    private static void hold(CounterHolds holds) {
        assertThat(holds.place(new HoldRequest.Place(
                        "opened/hold",
                        CounterOrder.BRANCH,
                        ACCOUNT,
                        Money.ofMinor(30_000, ConsoleBank.CZK),
                        ConsoleBank.DAY.plusDays(7),
                        "Deposit of a hotel")))
                .isInstanceOf(HoldAnswer.Placed.class);
    }

    private static void order(StandingOrders orders) {
        assertThat(orders.enter(new NewStandingOrder(
                        "opened/order",
                        CounterOrder.BRANCH,
                        ACCOUNT,
                        new StandingOrderTerms(
                                new Beneficiary.Here(ConsoleBank.account(12)),
                                Money.ofMinor(25_000, ConsoleBank.CZK),
                                "Pocket money",
                                new Schedule(ConsoleBank.DAY, Frequency.WEEKLY, null)))))
                .isInstanceOf(StandingOrderOutcome.Stands.class);
    }

    private static void limit(AccountLimits limits) {
        assertThat(limits.set(
                        ACCOUNT,
                        new DailyLimit(
                                OrderKind.TRANSFER, CounterOrder.COUNTER, Money.ofMinor(400_000, ConsoleBank.CZK), 3)))
                .isInstanceOf(LimitOutcome.Set.class);
    }

    private static String register(ConsoleBank bank, String name, String email, int day) {
        Registration registered = bank.bean(CustomerDesk.class)
                .register(CustomerForms.EVA
                        .named(name)
                        .born(LocalDate.of(1984, 5, day))
                        .withEmail(email)
                        .form());
        assertThat(registered).isInstanceOf(Registration.Registered.class);
        return ((Registration.Registered) registered).reference();
    }

    private static void prove(ConsoleBank bank, String customer) {
        CredentialDesk credentials = bank.bean(CredentialDesk.class);
        assertThat(credentials.askToProveEmail(customer)).isInstanceOf(CodeRequest.Sent.class);
        long last = bank.books()
                .asRoot()
                .sql("SELECT MAX(id) FROM one_time_code")
                .query(Long.class)
                .single();
        String code = bank.bean(IssuedCodes.class).toSend(last).orElseThrow().code();
        assertThat(credentials.proveEmail(customer, code)).isInstanceOf(CodeCheck.Right.class);
    }
}
