package org.daybook.core.statement.workbook;

import org.daybook.core.bank.Bank;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementRenderer;

public final class WorkbookStatementRenderer implements StatementRenderer {
    public WorkbookStatementRenderer(Bank bank) {}

    @Override
    public StatementFormat format() {
        return StatementFormat.XLSX;
    }

    @Override
    public String version() {
        return "";
    }

    @Override
    public byte[] render(Statement statement) {
        throw new UnsupportedOperationException();
    }
}
