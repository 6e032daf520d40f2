package org.daybook.batch.executor;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.batch.delivering.DeliveryRuns;
import org.daybook.batch.fraud.FraudRuns;
import org.daybook.batch.job.Requester;
import org.daybook.batch.night.NightResult;
import org.daybook.batch.night.NightRuns;
import org.daybook.batch.reconciling.ProofRuns;
import org.daybook.batch.statements.StatementRuns;
import org.daybook.batch.statements.Workers;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.operations.OperationRequest;
import org.daybook.core.operations.Operations;
import org.daybook.core.operations.WorkParameters;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Carries a request out: what its parameters say, by whoever does that for the command line, too. */
@Component
class RequestWork {

    private final Operations operations;
    private final StatementRuns statements;
    private final ProofRuns proofs;
    private final DeliveryRuns deliveries;
    private final FraudRuns scans;
    private final NightRuns nights;
    private final Accounts accounts;
    private final Path home;

    RequestWork(
            Operations operations,
            StatementRuns statements,
            ProofRuns proofs,
            DeliveryRuns deliveries,
            FraudRuns scans,
            NightRuns nights,
            Accounts accounts,
            @Value("${daybook.home}") Path home) {
        this.operations = operations;
        this.statements = statements;
        this.proofs = proofs;
        this.deliveries = deliveries;
        this.scans = scans;
        this.nights = nights;
        this.accounts = accounts;
        this.home = home;
    }

    /**
     * Carries the request out; how it ended stands in {@code operations} then.
     *
     * @throws IllegalArgumentException if it says nothing that can be carried out
     */
    void carryOut(OperationRequest request, Requester requester) {
        WorkParameters parameters = WorkParameters.read(request.kind(), request.parameters())
                .orElseThrow(() -> new IllegalArgumentException("An executor cannot go on with this; give the command "
                        + request.kind().command() + " again."));
        switch (parameters) {
            case WorkParameters.Statements asked -> statements.run(order(asked), Workers.usual(), requester);
            case WorkParameters.Night asked -> close(request, asked.businessDate(), requester);
            case WorkParameters.Fraud asked -> {
                Path folder = home.resolve("fraud").resolve(asked.from() + "_" + asked.to());
                scans.run(asked.from(), asked.to(), folder, requester);
            }
            case WorkParameters.Reconcile _ -> proofs.run(requester);
            case WorkParameters.Delivery _ -> deliveries.run(requester);
        }
    }

    /** A night that was missed and stays open keeps the one asked for from being begun; one that was stopped stops it. */
    private void close(OperationRequest request, LocalDate date, Requester requester) {
        switch (nights.run(date, requester)) {
            case NightResult.Closed _ -> {
                // Its own run has said so.
            }
            case NightResult.Refused refused -> {
                if (!refused.date().equals(date)) {
                    throw new IllegalArgumentException(
                            "The night of " + refused.date() + " comes first and stays open: " + refused.reason());
                }
            }
            case NightResult.Stopped stopped -> {
                if (!stopped.date().equals(date) && !requester.givesUp()) {
                    operations.stopUnbegun(request.idOrThrow());
                }
            }
        }
    }

    private StatementOrder order(WorkParameters.Statements asked) {
        List<Account> found = asked.accounts().stream()
                .map(name -> accounts.find(name)
                        .orElseThrow(
                                () -> new IllegalArgumentException("There is no account \"" + name + "\" on file")))
                .toList();
        Set<StatementFormat> formats = EnumSet.noneOf(StatementFormat.class);
        asked.formats().forEach(format -> formats.add(StatementFormat.valueOf(format.toUpperCase(Locale.ROOT))));
        return new StatementOrder(new StatementPeriod(asked.from(), asked.to()), found, formats, false, asked.mail());
    }
}
