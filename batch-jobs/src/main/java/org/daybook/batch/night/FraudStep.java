package org.daybook.batch.night;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.daybook.batch.fraud.FraudResult;
import org.daybook.batch.fraud.FraudRuns;
import org.daybook.batch.job.Requester;
import org.daybook.core.closing.NightAlerts;
import org.daybook.core.closing.Nights;
import org.daybook.core.ledger.Ledger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks for patterns that the date's entries complete. The first night ever looks through all that is booked. */
@Component
@Order(7)
class FraudStep implements NightStep {

    private final FraudRuns scans;
    private final Nights nights;
    private final Ledger ledger;
    private final Path folder;

    FraudStep(FraudRuns scans, Nights nights, Ledger ledger, @Value("${daybook.home}/nights") Path folder) {
        this.scans = scans;
        this.nights = nights;
        this.ledger = ledger;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "fraud";
    }

    @Override
    public StepOutcome run(LocalDate date, NightState state, Requester requester) {
        LocalDate from = nights.isTheFirst(date) ? ledger.firstBookingDate().orElse(date) : date;
        Path reports = folder.resolve(date.toString()).resolve("fraud");
        return switch (scans.run(from.isAfter(date) ? date : from, date, reports, requester)) {
            case FraudResult.Scanned scanned -> {
                List<NightAlerts> raised = scanned.summaries().stream()
                        .map(summary -> new NightAlerts(summary.typology(), summary.alerts()))
                        .toList();
                state.raised(raised);
                long alerts = raised.stream().mapToLong(NightAlerts::raised).sum();
                yield new StepOutcome.Done(alerts == 1 ? "1 alert" : alerts + " alerts");
            }
            case FraudResult.Refused refused -> new StepOutcome.Refused(refused.reason());
            case FraudResult.Stopped _ -> new StepOutcome.Stopped();
        };
    }
}
