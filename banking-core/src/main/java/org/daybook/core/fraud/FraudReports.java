package org.daybook.core.fraud;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.daybook.core.bank.Bank;
import org.daybook.core.fraud.report.PdfReport;
import org.daybook.core.fraud.report.WorkbookReport;
import org.springframework.stereotype.Service;

/** Draws up fraud reports and writes them. The same alerts give the same bytes. */
@Service
public class FraudReports {

    /** Whoever has more alerts in one report reads the workbook. */
    private static final int MOST_ALERTS = 10_000;

    private static final Comparator<Alert> ORDER = Comparator.comparing(Alert::typology)
            .thenComparing(Alert::score, Comparator.reverseOrder())
            .thenComparing(Alert::from)
            .thenComparing(alert -> alert.id().value());

    private final Alerts alerts;
    private final Bank bank;

    FraudReports(Alerts alerts, Bank bank) {
        this.alerts = alerts;
        this.bank = bank;
    }

    /** The alerts whose last entry was booked within these days, both included, whatever became of them. */
    public FraudReport drawUp(LocalDate from, LocalDate to) {
        List<FraudReport.Item> items = alerts.list(AlertFilter.within(from, to), 0, MOST_ALERTS).stream()
                .sorted(ORDER)
                .map(alert -> new FraudReport.Item(alert, alerts.evidence(alert.id())))
                .toList();
        return new FraudReport(from, to, items);
    }

    public byte[] pdf(FraudReport report) {
        return new PdfReport(bank).write(report);
    }

    public byte[] workbook(FraudReport report) {
        return new WorkbookReport(bank).write(report);
    }
}
