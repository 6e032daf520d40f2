package org.daybook.benchmarks;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import org.daybook.core.bank.Bank;
import org.daybook.core.language.Figures;
import org.daybook.core.language.Wording;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementLine;
import org.daybook.core.statement.StatementTotals;
import org.jspecify.annotations.Nullable;

/** The statement as a JasperReports user would make it: a design compiled once, filled and exported for each file. */
final class JasperStatements {

    private final Bank bank;
    private final JasperReport report;

    JasperStatements(Bank bank) {
        this.bank = bank;
        try {
            report = JasperCompileManager.compileReport(JasperDesigns.statement());
        } catch (JRException e) {
            throw new IllegalStateException("The design cannot be compiled", e);
        }
    }

    byte[] render(Statement statement) {
        Wording wording = Wording.forReader(statement.language(), bank.language());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JasperPrint print =
                    JasperFillManager.fillReport(report, parameters(statement, wording), new Lines(statement, wording));
            JRPdfExporter exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("The statement cannot be made", e);
        }
        return out.toByteArray();
    }

    private Map<String, Object> parameters(Statement statement, Wording wording) {
        Map<String, Object> parameters = new HashMap<>();
        StatementTotals totals = statement.totals();
        Figures figures = wording.figures();
        String from = wording.dates().inDigits(statement.period().from());
        String to = wording.dates().inDigits(statement.period().to());
        parameters.put("bank", bank.name());
        parameters.put("logo", bank.logo());
        parameters.put(
                "contact",
                String.join("\n", bank.addressLines()) + "\n" + bank.phone() + "\n" + bank.email() + "\n" + bank.web());
        parameters.put("sender", String.join(" · ", bank.addressLines()));
        Statement.Holder holder = statement.holders().getFirst();
        parameters.put("address", holder.name() + "\n" + String.join("\n", holder.addressLines()));
        parameters.put("title", wording.text("statement.title"));
        parameters.put(
                "period",
                wording.text(
                        "statement.period",
                        wording.dates().inWords(statement.period().from()),
                        wording.dates().inWords(statement.period().to())));
        List<String> information = List.of(
                wording.text("statement.iban"),
                statement.account().number(),
                wording.text("statement.bic"),
                bank.bic(),
                wording.text("statement.reference"),
                statement.account().reference(),
                wording.text("statement.product"),
                wording.product(statement.account().product()),
                wording.text("statement.currency"),
                statement.currency().getCurrencyCode(),
                wording.text("statement.overdraft"),
                figures.amount(statement.account().overdraftLimit()),
                wording.text("statement.number"),
                statement.number().map(String::valueOf).orElse(""),
                wording.text("statement.periodLabel"),
                from + " – " + to);
        for (int i = 0; i < information.size(); i += 2) {
            parameters.put("label" + i / 2, information.get(i));
            parameters.put("value" + i / 2, information.get(i + 1));
        }
        putTerm(parameters, 0, wording.text("statement.opening") + " " + from, figures, statement.opening());
        putTerm(parameters, 1, wording.text("statement.credits"), figures, totals.credits());
        putTerm(parameters, 2, wording.text("statement.debits"), figures, totals.debits());
        putTerm(parameters, 3, wording.text("statement.closing") + " " + to, figures, statement.closing());
        List<String> headings = List.of("bookingDate", "valueDate", "description", "debit", "credit", "balance");
        headings.forEach(heading -> parameters.put(heading, wording.text("statement." + heading)));
        parameters.put("totalsByKind", wording.text("statement.totalsByKind"));
        putTotals(parameters, statement, totals, wording);
        parameters.put("legal", bank.legalTextIn(statement.language()));
        return parameters;
    }

    private static void putTerm(
            Map<String, Object> parameters, int index, String label, Figures figures, Money amount) {
        parameters.put("termLabel" + index, label);
        parameters.put("term" + index, figures.amount(amount));
    }

    private static void putTotals(
            Map<String, Object> parameters, Statement statement, StatementTotals totals, Wording wording) {
        List<StatementTotals.KindTotal> rows = totals.byKind();
        Figures figures = wording.figures();
        parameters.put(
                "totalKinds",
                rows.stream().map(row -> wording.kind(row.kind())).collect(Collectors.joining("\n")) + "\n"
                        + wording.text("statement.total") + "\n\n" + wording.text("statement.fees") + "\n"
                        + wording.text("statement.interestCharged") + "\n"
                        + wording.text("statement.interestCredited"));
        parameters.put(
                "totalCounts",
                rows.stream()
                                .map(row -> wording.counted("statement.entries", row.count()))
                                .collect(Collectors.joining("\n"))
                        + "\n"
                        + wording.counted("statement.entries", statement.lines().size()));
        parameters.put(
                "totalDebits",
                column(rows, Side.DEBIT, figures) + "\n" + figures.amount(totals.debits()) + "\n\n"
                        + figures.amount(totals.fees()) + "\n" + figures.amount(totals.interestCharged()));
        parameters.put(
                "totalCredits",
                column(rows, Side.CREDIT, figures) + "\n" + figures.amount(totals.credits()) + "\n\n\n\n"
                        + figures.amount(totals.interestCredited()));
    }

    private static String column(List<StatementTotals.KindTotal> rows, Side side, Figures figures) {
        return rows.stream()
                .map(row -> row.side() == side ? figures.amount(row.sum()) : "")
                .collect(Collectors.joining("\n"));
    }

    /** The lines as a source of rows, written out as the PDF renderer writes them. */
    private static final class Lines implements JRDataSource {

        private final Iterator<StatementLine> lines;
        private final Wording wording;
        private @Nullable StatementLine line;

        Lines(Statement statement, Wording wording) {
            lines = statement.lines().iterator();
            this.wording = wording;
        }

        @Override
        public boolean next() {
            line = lines.hasNext() ? lines.next() : null;
            return line != null;
        }

        @Override
        public Object getFieldValue(JRField field) {
            StatementLine shown = Objects.requireNonNull(line);
            return switch (field.getName()) {
                case "booked" -> wording.dates().inDigits(shown.bookingDate());
                case "value" -> wording.dates().inDigits(shown.valueDate());
                case "kind" -> wording.kind(shown.kind());
                case "details" -> details(shown);
                case "debit" -> shown.side() == Side.DEBIT ? wording.figures().amount(shown.amount()) : "";
                case "credit" -> shown.side() == Side.CREDIT ? wording.figures().amount(shown.amount()) : "";
                case "balance" -> wording.figures().amount(shown.runningBalance());
                default -> throw new IllegalArgumentException(field.getName());
            };
        }

        private String details(StatementLine shown) {
            StringBuilder text = new StringBuilder(shown.narrative());
            shown.counterparty().ifPresent(other -> {
                other.name().ifPresent(name -> text.append(" · ").append(name));
                other.account().ifPresent(account -> text.append(" · ").append(account));
                other.bank().ifPresent(code -> text.append('/').append(code));
            });
            return text.append(" · Ref. ").append(shown.reference()).toString();
        }
    }
}
