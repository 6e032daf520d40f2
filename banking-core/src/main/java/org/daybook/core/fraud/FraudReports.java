package org.daybook.core.fraud;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daybook.core.bank.Bank;
import org.daybook.core.fraud.report.PdfReport;
import org.daybook.core.fraud.report.WorkbookReport;
import org.springframework.stereotype.Service;

/** Draws up fraud reports and writes them. The same alerts give the same bytes. */
@Service
public class FraudReports {

    private static final int ALERTS_AT_A_TIME = 1_000;

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
        AlertFilter filter = AlertFilter.within(from, to);
        List<Alert> all = new ArrayList<>();
        List<Alert> page = alerts.list(filter, 0, ALERTS_AT_A_TIME);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = alerts.list(filter, all.size(), ALERTS_AT_A_TIME);
        }
        List<FraudReport.Item> items = all.stream()
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
