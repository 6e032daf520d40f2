package org.daybook.core.statement.workbook;

import org.daybook.core.bank.Bank;
import org.daybook.core.document.SheetXml;
import org.daybook.core.language.Wording;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementTotals;

/** The second sheet: who, which account, what the lines add up to, and the small print. */
final class SummarySheet {

    /** In characters. */
    static final int[] WIDTHS = {34, 44, 19, 19};

    private static final int LABEL = 0;
    private static final int VALUE = 1;
    private static final int DEBIT = 2;
    private static final int CREDIT = 3;

    private static final int LINE_HEIGHT = 14;
    private static final int TEXT_CHARACTERS = 44;

    private final Statement statement;
    private final Bank bank;
    private final Wording wording;
    private final CellStyles styles;
    private final SheetXml sheet = new SheetXml();
    private int row;

    SummarySheet(Statement statement, Bank bank, Wording wording, CellStyles styles) {
        this.statement = statement;
        this.bank = bank;
        this.wording = wording;
        this.styles = styles;
    }

    SheetXml write(StatementTotals totals) {
        next().text(LABEL, styles.title(), wording.text("statement.title"));
        writeAccount();
        writeTotalsByKind(totals);
        writeFeesAndInterest(totals);
        writeBank();
        return sheet;
    }

    private void writeAccount() {
        Statement.AccountDetails account = statement.account();
        for (Statement.Holder holder : statement.holders()) {
            text("statement.holder", holder.name());
            holder.addressLines().forEach(line -> text("sheet.address", line));
        }
        text("statement.iban", account.number());
        text("statement.reference", account.reference());
        text("statement.product", wording.product(account.product()));
        text("statement.currency", account.currency().getCurrencyCode());
        amount("statement.overdraft", account.overdraftLimit());
        statement.number().ifPresent(number -> text("statement.number", Integer.toString(number)));
        next().text(LABEL, styles.label(), wording.text("statement.periodLabel"))
                .date(VALUE, styles.date(), statement.period().from())
                .date(DEBIT, styles.date(), statement.period().to());
        amount("statement.opening", statement.opening());
        amount("statement.closing", statement.closing());
    }

    private void writeTotalsByKind(StatementTotals totals) {
        section("statement.totalsByKind");
        next().text(LABEL, styles.heading(), wording.text("sheet.kind"))
                .text(VALUE, styles.headingRight(), wording.text("sheet.entries"))
                .text(DEBIT, styles.headingRight(), wording.text("statement.debit"))
                .text(CREDIT, styles.headingRight(), wording.text("statement.credit"));
        for (StatementTotals.KindTotal total : totals.byKind()) {
            next().text(LABEL, styles.text(), wording.kind(total.kind()))
                    .whole(VALUE, styles.whole(), total.count())
                    .amount(total.side() == Side.DEBIT ? DEBIT : CREDIT, styles.amount(), total.sum());
        }
        next().text(LABEL, styles.total(), wording.text("statement.total"))
                .whole(VALUE, styles.total(), statement.lines().size())
                .amount(DEBIT, styles.totalAmount(), totals.debits())
                .amount(CREDIT, styles.totalAmount(), totals.credits());
    }

    private void writeFeesAndInterest(StatementTotals totals) {
        section("statement.feesAndInterest");
        next().text(LABEL, styles.text(), wording.text("statement.fees")).amount(DEBIT, styles.amount(), totals.fees());
        next().text(LABEL, styles.text(), wording.text("statement.interestCharged"))
                .amount(DEBIT, styles.amount(), totals.interestCharged());
        next().text(LABEL, styles.text(), wording.text("statement.interestCredited"))
                .amount(CREDIT, styles.amount(), totals.interestCredited());
    }

    private void writeBank() {
        section("sheet.bank");
        next().text(LABEL, styles.text(), bank.name());
        for (String line : bank.addressLines()) {
            next().text(LABEL, styles.text(), line);
        }
        next().text(LABEL, styles.text(), wording.text("statement.bic") + " " + bank.bic());
        next().text(LABEL, styles.text(), bank.phone());
        next().text(LABEL, styles.text(), bank.email());
        next().text(LABEL, styles.text(), bank.web());
        String legal = bank.legalTextIn(wording.language().locale());
        row += 2;
        sheet.row(row, LINE_HEIGHT * (1 + legal.length() / TEXT_CHARACTERS))
                .text(LABEL, styles.label(), wording.text("sheet.legal"))
                .text(VALUE, styles.wrapped(), legal);
    }

    private void section(String key) {
        row++;
        next().text(LABEL, styles.section(), wording.text(key));
    }

    private void text(String key, String value) {
        next().text(LABEL, styles.label(), wording.text(key)).text(VALUE, styles.text(), value);
    }

    private void amount(String key, Money value) {
        next().text(LABEL, styles.label(), wording.text(key)).amount(VALUE, styles.amount(), value);
    }

    private SheetXml next() {
        row++;
        return sheet.row(row);
    }
}
