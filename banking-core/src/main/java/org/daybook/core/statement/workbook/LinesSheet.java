package org.daybook.core.statement.workbook;

import java.util.stream.Collectors;
import org.daybook.core.bank.Bank;
import org.daybook.core.document.SheetXml;
import org.daybook.core.language.Wording;
import org.daybook.core.ledger.Side;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementLine;
import org.daybook.core.statement.StatementTotals;

/** The first sheet: the sum that proves itself, and below it the lines as a table with filters. */
final class LinesSheet {

    /** In characters. */
    static final int[] WIDTHS = {12, 12, 26, 42, 28, 36, 16, 17, 17, 19};

    /** The row of the columns' names, which stays in sight. */
    static final int HEADER_ROW = 6;

    /** In points, as all heights of rows. */
    private static final int LINE_HEIGHT = 14;

    private static final int TITLE_HEIGHT = 24;

    /** Excel's own limit. */
    private static final int HIGHEST_ROW = 409;

    private static final int BOOKING_DATE = 0;
    private static final int VALUE_DATE = 1;
    private static final int KIND = 2;
    private static final int NARRATIVE = 3;
    private static final int COUNTERPARTY = 4;
    private static final int COUNTERPARTY_ACCOUNT = 5;
    private static final int REFERENCE = 6;
    private static final int DEBIT = 7;
    private static final int CREDIT = 8;
    private static final int BALANCE = 9;

    /** Rows that are not lines: what stands above them, the notice of a nil statement, the total. */
    static final int OTHER_ROWS = HEADER_ROW + 2;

    private final Statement statement;
    private final Bank bank;
    private final Wording wording;
    private final CellStyles styles;
    private final SheetXml sheet = new SheetXml();

    LinesSheet(Statement statement, Bank bank, Wording wording, CellStyles styles) {
        this.statement = statement;
        this.bank = bank;
        this.wording = wording;
        this.styles = styles;
    }

    SheetXml write(StatementTotals totals) {
        writeHead(totals);
        writeHeader();
        int row = HEADER_ROW;
        for (StatementLine line : statement.lines()) {
            row++;
            writeLine(row, line);
        }
        if (statement.lines().isEmpty()) {
            row++;
            sheet.row(row).text(BOOKING_DATE, styles.label(), wording.text("statement.nil"));
        } else {
            sheet.filter(BOOKING_DATE, HEADER_ROW, BALANCE, row);
        }
        writeTotal(row + 1, totals);
        return sheet;
    }

    /** Account and period on the left; on the right the sum, each term above the column that it adds up. */
    private void writeHead(StatementTotals totals) {
        String holders =
                statement.holders().stream().map(Statement.Holder::name).collect(Collectors.joining(", "));
        sheet.row(1, TITLE_HEIGHT).text(BOOKING_DATE, styles.title(), wording.text("statement.title"));
        sheet.text(BALANCE, styles.labelRight(), bank.name());
        label(2, "statement.holder").text(KIND, styles.text(), holders);
        sheet.text(BALANCE, styles.labelRight(), wording.text("sheet.proof"));
        label(3, "statement.iban").text(KIND, styles.text(), statement.account().number());
        sheet.text(REFERENCE, styles.labelRight(), wording.text("statement.opening"))
                .text(DEBIT, styles.labelRight(), "− " + wording.text("statement.debits"))
                .text(CREDIT, styles.labelRight(), "+ " + wording.text("statement.credits"))
                .text(BALANCE, styles.labelRight(), "= " + wording.text("statement.closing"));
        label(4, "statement.periodLabel")
                .date(KIND, styles.date(), statement.period().from())
                .date(NARRATIVE, styles.date(), statement.period().to());
        sheet.amount(REFERENCE, styles.boldAmount(), statement.opening())
                .amount(DEBIT, styles.boldAmount(), totals.debits())
                .amount(CREDIT, styles.boldAmount(), totals.credits())
                .amount(BALANCE, styles.boldAmount(), statement.closing());
        label(5, "statement.currency")
                .text(KIND, styles.text(), statement.currency().getCurrencyCode());
    }

    private SheetXml label(int row, String key) {
        return sheet.row(row).text(BOOKING_DATE, styles.label(), wording.text(key));
    }

    private void writeHeader() {
        sheet.row(HEADER_ROW)
                .text(BOOKING_DATE, styles.heading(), wording.text("statement.bookingDate"))
                .text(VALUE_DATE, styles.heading(), wording.text("statement.valueDate"))
                .text(KIND, styles.heading(), wording.text("sheet.kind"))
                .text(NARRATIVE, styles.heading(), wording.text("sheet.narrative"))
                .text(COUNTERPARTY, styles.heading(), wording.text("sheet.counterparty"))
                .text(COUNTERPARTY_ACCOUNT, styles.heading(), wording.text("sheet.counterpartyAccount"))
                .text(REFERENCE, styles.heading(), wording.text("sheet.lineReference"))
                .text(DEBIT, styles.headingRight(), wording.text("statement.debit"))
                .text(CREDIT, styles.headingRight(), wording.text("statement.credit"))
                .text(BALANCE, styles.headingRight(), wording.text("statement.balance"));
    }

    private void writeLine(int row, StatementLine line) {
        String narrative = line.narrative();
        int textLines = Math.ceilDiv(narrative.length(), WIDTHS[NARRATIVE]);
        boolean wide = textLines > 1;
        if (wide) {
            sheet.row(row, Math.min(HIGHEST_ROW, textLines * LINE_HEIGHT));
        } else {
            sheet.row(row);
        }
        sheet.date(BOOKING_DATE, styles.date(), line.bookingDate())
                .date(VALUE_DATE, styles.date(), line.valueDate())
                .text(KIND, styles.text(), wording.kind(line.kind()));
        if (!narrative.isEmpty()) {
            sheet.text(NARRATIVE, wide ? styles.wrapped() : styles.text(), narrative);
        }
        line.counterparty().ifPresent(this::writeCounterparty);
        sheet.text(REFERENCE, styles.text(), line.reference())
                .amount(line.side() == Side.DEBIT ? DEBIT : CREDIT, styles.amount(), line.amount())
                .amount(BALANCE, styles.amount(), line.runningBalance());
    }

    private void writeCounterparty(StatementLine.Counterparty counterparty) {
        counterparty.name().ifPresent(name -> sheet.text(COUNTERPARTY, styles.text(), name));
        String account = counterparty
                .account()
                .map(number ->
                        number + counterparty.bank().map(code -> "/" + code).orElse(""))
                .or(counterparty::bank)
                .orElse("");
        if (!account.isEmpty()) {
            sheet.text(COUNTERPARTY_ACCOUNT, styles.text(), account);
        }
    }

    private void writeTotal(int row, StatementTotals totals) {
        sheet.row(row).text(BOOKING_DATE, styles.total(), wording.text("statement.total"));
        for (int column = VALUE_DATE; column < DEBIT; column++) {
            sheet.blank(column, styles.total());
        }
        sheet.amount(DEBIT, styles.totalAmount(), totals.debits())
                .amount(CREDIT, styles.totalAmount(), totals.credits())
                .amount(BALANCE, styles.totalAmount(), statement.closing());
    }
}
