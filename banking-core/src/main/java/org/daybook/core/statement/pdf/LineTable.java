package org.daybook.core.statement.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.money.Money;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementLine;

/**
 * The statement's lines between opening and closing balance. Each page begins with the header; where the table goes on
 * to another page, the balance is carried over.
 */
final class LineTable {

    /** Keeps a label and what it names on one line. */
    private static final char JOINED_BLANK = '\u00a0';

    private static final String SEPARATOR = " · ";

    private final Composition composition;
    private final LineColumns columns;
    private final Block header;
    private final String referenceLabel;
    private final String accountLabel;

    LineTable(Composition composition, LineColumns columns) {
        this.composition = composition;
        this.columns = columns;
        header = new TableHeader(composition, columns);
        referenceLabel = composition.wording().text("statement.lineReference") + JOINED_BLANK;
        accountLabel = composition.wording().text("statement.counterpartyAccount") + JOINED_BLANK;
    }

    void addTo(PageFlow flow) {
        Statement statement = composition.statement();
        String from = composition.wording().dates().inDigits(statement.period().from());
        String to = composition.wording().dates().inDigits(statement.period().to());
        flow.add(header);
        flow.add(balance(from, "statement.opening", statement.opening()));
        if (statement.lines().isEmpty()) {
            flow.add(new NilNotice(composition));
        }
        Money carried = statement.opening();
        for (StatementLine line : statement.lines()) {
            for (Block row : rowsOf(line)) {
                addCarrying(flow, row, carried);
            }
            carried = line.runningBalance();
        }
        addCarrying(flow, balance(to, "statement.closing", statement.closing()), carried);
    }

    /** Adds a row; if it must go to the next page, the balance so far ends this page and begins the next. */
    private void addCarrying(PageFlow flow, Block row, Money carried) {
        if (!flow.fits(row.height() + BalanceRow.HEIGHT)) {
            flow.add(balance("", "statement.carriedForward", carried));
            flow.newPage();
            flow.add(header);
            flow.add(balance("", "statement.broughtForward", carried));
        }
        flow.add(row);
    }

    private BalanceRow balance(String date, String label, Money balance) {
        return new BalanceRow(
                composition,
                columns,
                composition.regular(date),
                composition.boldWord(label),
                composition.boldAmount(balance));
    }

    /** One row, or several where the description is longer than a row may be high. */
    private List<Block> rowsOf(StatementLine line) {
        String kind = composition.wording().kind(line.kind());
        List<GlyphRun> details = details(line, kind);
        List<Block> rows = new ArrayList<>();
        Optional<StatementLine> shown = Optional.of(line);
        for (int from = 0; from < details.size(); from += LineRow.MOST_DETAILS) {
            int to = Math.min(from + LineRow.MOST_DETAILS, details.size());
            boolean last = to == details.size();
            rows.add(new LineRow(composition, columns, shown, kind, details.subList(from, to), last));
            shown = Optional.empty();
        }
        return rows;
    }

    private List<GlyphRun> details(StatementLine line, String kind) {
        List<String> details = new ArrayList<>();
        String narrative = line.narrative().strip();
        // Many files only repeat the kind as the narrative.
        if (!narrative.equalsIgnoreCase(kind)) {
            addDetail(details, "", narrative);
        }
        line.counterparty().ifPresent(counterparty -> addCounterparty(details, counterparty));
        addDetail(details, referenceLabel, line.reference());
        GlyphRun all = composition.regular(String.join(SEPARATOR, details));
        return all.width(LineRow.DETAIL_SIZE) <= columns.descriptionWidth() ? List.of(all) : lines(details);
    }

    /** As many details beside each other as fit; a separator stands between two of them, never at the edge of a line. */
    private List<GlyphRun> lines(List<String> details) {
        List<GlyphRun> lines = new ArrayList<>();
        String open = "";
        for (String detail : details) {
            String beside = open.isEmpty() ? detail : open + SEPARATOR + detail;
            if (fits(beside)) {
                open = beside;
            } else {
                if (!open.isEmpty()) {
                    lines.addAll(wrapped(open));
                }
                open = fits(detail) ? detail : "";
                if (open.isEmpty()) {
                    lines.addAll(wrapped(detail));
                }
            }
        }
        if (!open.isEmpty()) {
            lines.addAll(wrapped(open));
        }
        return lines;
    }

    private boolean fits(String text) {
        return composition.regular(text).width(LineRow.DETAIL_SIZE) <= columns.descriptionWidth();
    }

    private List<GlyphRun> wrapped(String text) {
        return composition.regular(text).wrap(LineRow.DETAIL_SIZE, columns.descriptionWidth());
    }

    private void addCounterparty(List<String> details, StatementLine.Counterparty counterparty) {
        counterparty.name().ifPresent(name -> addDetail(details, "", name));
        String bank = counterparty.bank().orElse("");
        counterparty
                .account()
                .ifPresentOrElse(
                        account -> addDetail(details, accountLabel, bank.isEmpty() ? account : account + "/" + bank),
                        () -> addDetail(details, "", bank));
    }

    private static void addDetail(List<String> details, String label, String detail) {
        if (!detail.isBlank()) {
            details.add(label + detail);
        }
    }
}
