package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import java.util.ArrayList;
import java.util.List;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;
import org.daybook.core.language.Wording;
import org.daybook.core.statement.Statement;

/** The block beside the address that says which account the statement is about. */
final class AccountInformation {

    private static final int LEADING = mm(4.6);
    private static final int LABEL_SIZE = pt(7.5);
    private static final int VALUE_SIZE = pt(8.5);
    private static final int SMALLEST = pt(5);
    private static final int BETWEEN = mm(2);

    private record Field(String label, String value) {}

    private final Composition composition;

    AccountInformation(Composition composition) {
        this.composition = composition;
    }

    void draw(PageCanvas canvas, int page, int pages) {
        int baseline = PageGeometry.INFO_TOP;
        for (Field field : fields(page, pages)) {
            baseline += LEADING;
            GlyphRun label = composition.word(field.label);
            GlyphRun value = composition.regular(field.value);
            int room = PageGeometry.RIGHT - PageGeometry.INFO_LEFT - label.width(LABEL_SIZE) - BETWEEN;
            int size = value.fittingSize(VALUE_SIZE, SMALLEST, room);
            canvas.text(
                    PageGeometry.INFO_LEFT,
                    baseline,
                    LABEL_SIZE,
                    composition.palette().quiet(),
                    label);
            canvas.textEndingAt(
                    PageGeometry.RIGHT, baseline, size, composition.palette().ink(), value);
        }
    }

    private List<Field> fields(int page, int pages) {
        Statement statement = composition.statement();
        Statement.AccountDetails account = statement.account();
        Wording wording = composition.wording();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("statement.iban", composition.accountNumber()));
        fields.add(new Field("statement.bic", composition.bank().bic()));
        fields.add(new Field("statement.reference", account.reference()));
        fields.add(new Field("statement.product", wording.product(account.product())));
        fields.add(new Field("statement.currency", account.currency().getCurrencyCode()));
        if (account.overdraftLimit().isPositive()) {
            fields.add(new Field("statement.overdraft", wording.figures().amount(account.overdraftLimit())));
        }
        statement.number().ifPresent(number -> fields.add(new Field("statement.number", Integer.toString(number))));
        fields.add(new Field(
                "statement.periodLabel",
                wording.dates().inDigits(statement.period().from()) + " – "
                        + wording.dates().inDigits(statement.period().to())));
        fields.add(new Field("statement.pageLabel", page + " / " + pages));
        return fields;
    }
}
