package org.daybook.console.product;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.StepUp;
import org.daybook.console.shared.Words;
import org.daybook.core.bank.Bank;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.product.ProductDesk;
import org.daybook.core.product.ProductTerms;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;

/** What the bank offers on a day: each product in each currency, with its terms. */
@Route("products")
@PageTitle("Products · Daybook")
@Menu(title = "Products", order = 7, icon = "vaadin:package")
@RolesAllowed("SEE_ACCOUNTS")
final class ProductsView extends Screen {

    private final transient ProductDesk products;
    private final transient StepUp stepUp;
    private final transient LocalDate date;
    private final transient boolean sets;
    private final DatePicker day = Fields.date("On");
    private final Span found = new Span();
    private final Grid<ProductTerms> grid = Columns.grid("The bank offers nothing on this day.");

    ProductsView(
            ProductDesk products,
            BusinessDates businessDates,
            Bank bank,
            Clock clock,
            Authority authority,
            StepUp stepUp) {
        super("Products");
        this.products = products;
        this.stepUp = stepUp;
        this.date = businessDates.current().orElseGet(() -> LocalDate.now(clock.withZone(bank.zone())));
        this.sets = authority.may(Permission.SET_TERMS);
        found.addClassName("caption");
        day.setValue(date);
        day.addValueChangeListener(change -> show());
        Columns.narrow(grid, "Product", terms -> Words.product(terms.product()));
        Columns.narrow(grid, "", terms -> terms.currency().getCurrencyCode());
        TermsColumns.of(grid);
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        if (sets) {
            act(new Button("New product or currency", click -> ask(Optional.empty())));
        }
        add(toolbar(day, found), grid);
        show();
    }

    private Div actions(ProductTerms terms) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        actions.add(small("All terms", terms, () -> new HistoryDialog(terms, products).open()));
        if (sets) {
            actions.add(small("New terms", terms, () -> ask(Optional.of(terms))));
        }
        return actions;
    }

    private static Button small(String words, ProductTerms terms, Runnable deed) {
        return Fields.small(words, words + ": " + TermsViewModel.offer(terms), deed);
    }

    private void ask(Optional<ProductTerms> before) {
        new TermsDialog(products, stepUp, date, before, this::show).open();
    }

    private void show() {
        List<ProductTerms> offered =
                products.on(Optional.ofNullable(day.getValue()).orElse(date));
        found.setText(Words.count(offered.size()) + (offered.size() == 1 ? " offer" : " offers"));
        grid.setItems(offered);
    }
}
