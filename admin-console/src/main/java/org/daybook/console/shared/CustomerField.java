package org.daybook.console.shared;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.Optional;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerFile;

/** Finds a customer by name or reference, for those who may see customers. */
public final class CustomerField extends ComboBox<CustomerFile> {

    public CustomerField(String label, CustomerDesk customers) {
        super(label);
        setItemLabelGenerator(customer -> customer.reference() + " · " + customer.name());
        setPlaceholder("Name or reference");
        setItems(new CallbackDataProvider<CustomerFile, String>(
                query -> customers.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> customers
                        .search(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .size()));
    }

    /** Who was chosen; else the field says that it is needed. */
    public Optional<CustomerFile> chosen() {
        Optional<CustomerFile> chosen = getOptionalValue();
        setInvalid(chosen.isEmpty());
        setErrorMessage("Choose a customer.");
        return chosen;
    }
}
