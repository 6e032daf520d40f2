package org.daybook.core.fraud.report;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daybook.core.bank.Bank;
import org.daybook.core.document.PageCanvas;
import org.daybook.core.document.PageFrame;
import org.daybook.core.document.PageMeasures;
import org.daybook.core.document.PageStyle;
import org.daybook.core.document.PdfFile;
import org.daybook.core.fraud.AlertLine;
import org.daybook.core.fraud.FraudReport;
import org.daybook.core.fraud.PathDrawing;
import org.daybook.core.fraud.Typology;
import org.daybook.core.fraud.report.TableRow.Column;
import org.daybook.core.security.Sha256;

/** A fraud report to read: a summary, then each alert with its sentence, the way of the money, and the entries. */
public final class PdfReport {

    private static final int TITLE_SIZE = pt(18);
    private static final int SECTION_SIZE = pt(13);
    private static final int HEADING_SIZE = pt(9.5);
    private static final int TEXT_SIZE = pt(9);
    private static final int LEADING = pt(12.5);

    private static final List<Column> SUMMARY = TableRow.spread(List.of(
            new Column("Typology", 30, false),
            new Column("Alerts", 12, true),
            new Column("Accounts", 14, true),
            new Column("Entries", 14, true),
            new Column("Amount moved", 50, true)));

    private static final List<Column> EVIDENCE = TableRow.spread(List.of(
            new Column("Booked", 25, false),
            new Column("Entry", 26, false),
            new Column("Kind", 27, false),
            new Column("From", 31, false),
            new Column("To", 31, false),
            new Column("Amount", 26, true)));

    private final Bank bank;
    private final PageFrame frame;

    public PdfReport(Bank bank) {
        this.bank = bank;
        this.frame = new PageFrame(
                bank,
                "Confidential: for analysts of the bank alone",
                "Patterns are signs, not proof. Customers must not learn of them.");
    }

    public byte[] write(FraudReport report) {
        PageStyle style = PageStyle.of(bank, texts(report));
        Pages pages = compose(report, style);
        PdfFile file = new PdfFile(
                PageMeasures.WIDTH,
                PageMeasures.HEIGHT,
                style.fonts(),
                new PdfFile.Description(
                        "Fraud report " + period(report),
                        bank.name(),
                        Locale.ENGLISH,
                        report.to(),
                        Sha256.ofFields(bank.name(), report).hex()));
        for (int i = 0; i < pages.pages().size(); i++) {
            PageCanvas canvas = file.newPage();
            frame.draw(canvas, style, i + 1, pages.pages().size());
            pages.pages().get(i).forEach(placed -> placed.block().draw(canvas, placed.top()));
            file.add(canvas);
        }
        return file.finish();
    }

    private static String period(FraudReport report) {
        return report.from() + " to " + report.to();
    }

    private static Pages compose(FraudReport report, PageStyle style) {
        Pages pages = new Pages();
        pages.add(Paragraph.of(style.bold("Fraud report"), TITLE_SIZE, pt(24), style.accent()));
        String days = style.wording().dates().inWords(report.from()) + " to "
                + style.wording().dates().inWords(report.to());
        pages.add(Paragraph.of(style.regular(days), TEXT_SIZE, LEADING, style.ink()));
        pages.space(mm(4));
        pages.add(TableRow.headerOf(style, SUMMARY));
        for (FraudReport.Summary line : report.summaries()) {
            pages.add(new TableRow(
                    style,
                    SUMMARY,
                    List.of(
                            line.typology().title(),
                            style.wording().figures().whole(line.alerts()),
                            style.wording().figures().whole(line.accounts()),
                            style.wording().figures().whole(line.entries()),
                            line.amounts().stream().map(style::money).collect(Collectors.joining(" · "))),
                    false));
        }
        if (report.items().isEmpty()) {
            pages.space(mm(6));
            pages.add(
                    Paragraph.of(style.regular("Nothing was found in this period."), TEXT_SIZE, LEADING, style.ink()));
        }
        for (Typology typology : Typology.values()) {
            List<FraudReport.Item> items = report.of(typology);
            if (!items.isEmpty()) {
                pages.space(mm(9));
                pages.add(
                        Paragraph.of(style.bold(typology.title()), SECTION_SIZE, pt(18), style.accent()),
                        headHeight(style, items.getFirst()) + mm(5));
                for (int i = 0; i < items.size(); i++) {
                    addItem(pages, style, items.get(i), i + 1);
                }
            }
        }
        return pages;
    }

    /** Of all that is kept together at the beginning of an alert. */
    private static int headHeight(PageStyle style, FraudReport.Item item) {
        return pt(15)
                + Paragraph.of(style.regular(item.alert().sentence()), TEXT_SIZE, LEADING, style.ink())
                        .height()
                + new PathBlock(style, PathDrawing.of(item.path())).height()
                + 2 * TableRow.HEIGHT;
    }

    private static void addItem(Pages pages, PageStyle style, FraudReport.Item item, int number) {
        PathBlock drawing = new PathBlock(style, PathDrawing.of(item.path()));
        Paragraph sentence = Paragraph.of(style.regular(item.alert().sentence()), TEXT_SIZE, LEADING, style.ink());
        String heading = item.alert().typology().title() + " " + number + " · alert "
                + item.alert().id().value() + " · score " + item.alert().score() + " · "
                + style.money(item.alert().amount());
        pages.space(mm(5));
        pages.add(
                Paragraph.of(style.bold(heading), HEADING_SIZE, pt(15), style.ink()), headHeight(style, item) - pt(15));
        pages.add(sentence, drawing.height());
        pages.add(drawing, 2 * TableRow.HEIGHT);
        pages.add(TableRow.headerOf(style, EVIDENCE), TableRow.HEIGHT);
        item.lines().forEach(line -> pages.add(new TableRow(style, EVIDENCE, cells(style, line), false)));
    }

    private static List<String> cells(PageStyle style, AlertLine line) {
        String booked = line.bookingDate()
                + (line.bookedAt() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " %02d:%02d",
                                line.bookedAt().getHour(),
                                line.bookedAt().getMinute()));
        return List.of(
                booked,
                line.reference(),
                style.wording().kind(line.kind()),
                line.from().label(),
                line.to().label(),
                style.money(line.amount()));
    }

    /** Everything that is not English words. */
    private List<String> texts(FraudReport report) {
        List<String> texts = new ArrayList<>(List.of(bank.name(), bank.logo(), "→ … ·"));
        for (FraudReport.Item item : report.items()) {
            texts.add(item.alert().sentence());
            for (AlertLine line : item.lines()) {
                texts.add(line.reference());
                texts.add(line.from().label());
                texts.add(line.to().label());
            }
        }
        return texts;
    }
}
