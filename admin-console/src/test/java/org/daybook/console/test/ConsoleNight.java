package org.daybook.console.test;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.daybook.core.account.Account;
import org.daybook.core.analytics.RollUps;
import org.daybook.core.closing.NightAlerts;
import org.daybook.core.closing.NightException;
import org.daybook.core.closing.NightFigures;
import org.daybook.core.closing.Nights;
import org.daybook.core.delivery.Deliveries;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.delivery.Outbox;
import org.daybook.core.delivery.OutboxFilter;
import org.daybook.core.fraud.Typology;
import org.daybook.core.ledger.LedgerProofs;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The night of the 26 March 2026 as the jobs of another process would leave it: statements mailed, figures rolled up, closed. */
final class ConsoleNight {

    static final LocalDate DATE = ConsoleBank.DAY.minusDays(1);

    private static final int STATEMENTS = 14;

    private final ConsoleBank bank;

    ConsoleNight(ConsoleBank bank) {
        this.bank = bank;
    }

    void close() {
        ConsoleCrimes.raise(bank);
        bank.bean(Nights.class).begin(DATE, "night");
        mailStatements();
        RollUps rollUps = bank.bean(RollUps.class);
        rollUps.begin(DATE).forEach(days -> rollUps.rollUpProved(days, () -> {}));
        Outbox outbox = bank.bean(Outbox.class);
        List<NightException> exceptions =
                outbox
                        .find(OutboxFilter.all().in(EnumSet.complementOf(EnumSet.of(MessageState.ACCEPTED))), 0, 100)
                        .stream()
                        .map(message -> new NightException(
                                Objects.requireNonNull(message.accountReference()),
                                message.state(),
                                message.reason() == null ? "no reason on file" : message.reason()))
                        .toList();
        long accepted = outbox.count(OutboxFilter.all().in(Set.of(MessageState.ACCEPTED)));
        NightFigures figures = new NightFigures(
                12,
                STATEMENTS,
                STATEMENTS,
                accepted,
                exceptions,
                List.of(new NightAlerts(Typology.STRUCTURING, 1), new NightAlerts(Typology.RING, 1)),
                bank.bean(LedgerProofs.class).prove(account -> "An account"));
        bank.bean(Nights.class).close(DATE, figures);
    }

    /** One is put off, one refused, and of one nobody knows; those without an address are parked. */
    private void mailStatements() {
        List<Account> accounts =
                IntStream.rangeClosed(5, 4 + STATEMENTS).mapToObj(bank::find).toList();
        StatementOrder order = new StatementOrder(
                        new StatementPeriod(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)),
                        accounts,
                        Set.of(StatementFormat.PDF))
                .toBeMailed();
        new ConsoleWork(bank).make(order);
        bank.bean(Deliveries.class).send(tried -> {}, () -> false);
        answer(12, "REFUSED", "550 5.1.1 No such user here", "The mail server will not have it: 550 No such user here");
        answer(14, "UNKNOWN", "", "The connection was lost after the content had begun");
    }

    /** As if a mail server had said so of the message of an account. */
    private void answer(int account, String outcome, String answer, String reason) {
        JdbcClient jdbc = bank.bean(JdbcClient.class);
        jdbc.sql("""
                        UPDATE outbox_attempt SET outcome = ?, answer = ?
                        WHERE outbox_id = (SELECT MAX(id) FROM outbox_message WHERE account_reference = ?)""").params(outcome, answer, ConsoleBank.account(account)).update();
        jdbc.sql("UPDATE outbox_message SET state = ?, reason = ? WHERE account_reference = ?")
                .params(outcome, reason, ConsoleBank.account(account))
                .update();
    }
}
