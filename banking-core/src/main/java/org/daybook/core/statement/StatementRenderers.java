package org.daybook.core.statement;

import org.daybook.core.bank.Bank;
import org.daybook.core.statement.pdf.PdfStatementRenderer;
import org.daybook.core.statement.workbook.WorkbookStatementRenderer;

/** The renderers of one bank, one for each format. */
public final class StatementRenderers {

    private final StatementRenderer pdf;
    private final StatementRenderer workbook;

    public StatementRenderers(Bank bank) {
        pdf = new PdfStatementRenderer(bank);
        workbook = new WorkbookStatementRenderer(bank);
    }

    public StatementRenderer of(StatementFormat format) {
        return switch (format) {
            case PDF -> pdf;
            case XLSX -> workbook;
        };
    }
}
