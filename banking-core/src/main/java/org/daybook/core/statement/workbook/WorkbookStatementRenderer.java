package org.daybook.core.statement.workbook;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.Version;
import org.daybook.core.bank.Bank;
import org.daybook.core.document.SheetXml;
import org.daybook.core.language.Language;
import org.daybook.core.language.Wording;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementRenderer;
import org.daybook.core.statement.StatementTotals;
import org.daybook.core.statement.TooManyLines;

/**
 * Renders statements as Excel workbooks: POI makes a template, the rows are streamed into it.
 * docs/decisions/0002-direct-pdf-and-sheet-writing.md says why.
 */
public final class WorkbookStatementRenderer implements StatementRenderer {

    /** Changes whenever the same statement would look, or be written, differently. */
    private static final String LAYOUT = "daybook-xlsx-2";

    private static final int MOST_LINES = SheetXml.MOST_ROWS - LinesSheet.OTHER_ROWS;

    private final Bank bank;
    private final Map<Key, StatementTemplate> templates = new ConcurrentHashMap<>();

    private record Key(Language language, int decimals) {}

    public WorkbookStatementRenderer(Bank bank) {
        this.bank = bank;
    }

    @Override
    public StatementFormat format() {
        return StatementFormat.XLSX;
    }

    @Override
    public String version() {
        return LAYOUT + " (POI " + Version.getVersion() + ")";
    }

    @Override
    public byte[] render(Statement statement) {
        if (statement.lines().size() > MOST_LINES) {
            throw new TooManyLines(statement, StatementFormat.XLSX, MOST_LINES);
        }
        Wording wording = Wording.forReader(statement.language(), bank.language());
        int decimals = Math.max(0, statement.currency().getDefaultFractionDigits());
        StatementTemplate template = templates.computeIfAbsent(
                new Key(wording.language(), decimals), key -> StatementTemplate.of(bank, wording, decimals));
        StatementTotals totals = statement.totals();
        String title = wording.text(
                "statement.documentTitle",
                statement.account().number(),
                wording.dates().inWords(statement.period().from()),
                wording.dates().inWords(statement.period().to()));
        return template.workbook()
                .fill(
                        title,
                        statement.period().to(),
                        List.of(
                                new LinesSheet(statement, bank, wording, template.styles()).write(totals),
                                new SummarySheet(statement, bank, wording, template.styles()).write(totals)));
    }
}
