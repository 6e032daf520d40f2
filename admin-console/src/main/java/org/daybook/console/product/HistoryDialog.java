package org.daybook.console.product;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import org.daybook.console.shared.Columns;
import org.daybook.core.product.ProductDesk;
import org.daybook.core.product.ProductTerms;

/** All terms of a product in a currency, those to come included, the latest first. */
final class HistoryDialog extends Dialog {

    HistoryDialog(ProductTerms terms, ProductDesk products) {
        setHeaderTitle(TermsViewModel.offer(terms));
        setWidth("64rem");
        setHeight("28rem");
        Grid<ProductTerms> grid = Columns.grid("There are no terms.");
        TermsColumns.of(grid);
        grid.setItems(products.history(terms.product(), terms.currency()));
        add(grid);
        getFooter().add(new Button("Close", click -> close()));
    }
}
