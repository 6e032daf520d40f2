package org.daybook.console.test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.daybook.core.account.Account;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.Operations;
import org.daybook.core.operations.Work;
import org.daybook.core.security.Sha256;
import org.daybook.core.statement.RenderedStatement;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.daybook.core.statement.StatementProduction;
import org.daybook.core.statement.StatementRequests;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on the console's bank, as jobs of another process would leave it. */
public final class ConsoleWork {

    private final ConsoleBank bank;

    public ConsoleWork(ConsoleBank bank) {
        this.bank = bank;
    }

    /** February's statements of some accounts, made and registered. */
    public void makeStatements(int accounts) {
        Set<StatementFormat> formats = Set.of(StatementFormat.values());
        List<Account> found =
                IntStream.rangeClosed(1, accounts).mapToObj(bank::find).toList();
        make(new StatementOrder(
                new StatementPeriod(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)), found, formats));
    }

    /** The statements of an order, made, registered and, if it says so, written into the outbox. */
    void make(StatementOrder order) {
        StatementProduction production = bank.bean(StatementProduction.class);
        try (HeldRun run = begin(order.work())) {
            bank.bean(StatementRequests.class).writeDown(run.requestId(), order);
            List<RenderedStatement> rendered = production.drawUp(order.accounts(), order.period()).stream()
                    .map(drawn -> production.render(drawn, order.formats()))
                    .toList();
            bank.bean(TransactionTemplate.class)
                    .executeWithoutResult(status -> production.keep(run.requestId(), rendered));
            run.done();
        }
    }

    /** A run that goes on until it is closed. */
    public HeldRun running(OperationKind kind, String description, String step, long done, long total) {
        HeldRun run = begin(work(kind, description));
        run.begins(step, total);
        run.advances(done);
        return run;
    }

    /** A run that failed. */
    public void failed(OperationKind kind, String description, String reason) {
        try (HeldRun run = begin(work(kind, description))) {
            run.failed(reason);
        }
    }

    private static Work work(OperationKind kind, String description) {
        return new Work(kind, Sha256.ofFields(description), description, Optional.empty());
    }

    private HeldRun begin(Work work) {
        return bank.bean(Operations.class)
                .begin(work, "night", waits -> {}, () -> true)
                .orElseThrow();
    }
}
