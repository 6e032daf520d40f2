package org.daybook.console.account;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.console.shared.Notices;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountOpenings;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.product.ProductDesk;
import org.daybook.core.product.ProductTerms;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Component;

/** Opening an account, from any screen. */
@Component
public class AccountOpening {

    private final AccountDesk desk;
    private final AccountOpenings openings;
    private final CustomerDesk customers;
    private final ProductDesk products;

    AccountOpening(AccountDesk desk, AccountOpenings openings, CustomerDesk customers, ProductDesk products) {
        this.desk = desk;
        this.openings = openings;
        this.customers = customers;
        this.products = products;
    }

    /** Whether whoever is signed in may: they have to find the customer, too. */
    public boolean isOffered() {
        return desk.may(Permission.OPEN_ACCOUNTS) && desk.may(Permission.SEE_CUSTOMERS);
    }

    /**
     * Asks who wants what, and opens it.
     *
     * @param opened is told the reference
     */
    void ask(Consumer<String> opened) {
        dialog(Optional.empty(), opened).ifPresent(Dialog::open);
    }

    /**
     * The dialog that asks what a customer wants, and opens it. Empty, and said so, if the bank offers nothing.
     *
     * @param opened is told the reference
     */
    public Optional<Dialog> of(CustomerFile holder, Consumer<String> opened) {
        return dialog(Optional.of(holder), opened);
    }

    private Optional<Dialog> dialog(Optional<CustomerFile> holder, Consumer<String> opened) {
        List<ProductTerms> offered = products.on(desk.businessDate());
        if (offered.isEmpty()) {
            Notices.refused("The bank offers no product on " + Words.date(desk.businessDate()) + ".");
            return Optional.empty();
        }
        return Optional.of(
                new OpenAccountDialog(openings, customers, offered, desk.may(Permission.POST_ENTRIES), holder, opened));
    }
}
