package org.daybook.console.product;

import com.vaadin.flow.component.grid.Grid;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.TermsText;
import org.daybook.console.shared.Words;
import org.daybook.core.product.ProductTerms;

/** What there is to see of terms. */
final class TermsColumns {

    private TermsColumns() {}

    static void of(Grid<ProductTerms> grid) {
        Columns.narrow(grid, "From", terms -> Words.date(terms.validFrom()));
        Columns.amount(grid, "Overdraft limit", ProductTerms::overdraftLimit);
        Columns.narrow(
                grid, "Credit %", terms -> TermsText.percent(terms.interest().creditRate()));
        Columns.narrow(
                grid, "Overdraft %", terms -> TermsText.percent(terms.interest().debitRate()));
        Columns.narrow(grid, "Days", terms -> TermsText.words(terms.interest().dayCount()));
        Columns.amount(grid, "Monthly fee", ProductTerms::monthlyFee);
        Columns.wide(grid, "Daily limits", terms -> TermsViewModel.words(terms.dailyLimits()))
                .setTooltipGenerator(terms -> TermsViewModel.words(terms.dailyLimits()));
    }
}
