package org.daybook.console.counter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.console.shared.Fields;
import org.daybook.core.customer.CustomerFault;
import org.daybook.core.customer.CustomerForm;
import org.daybook.core.customer.PostalAddress;
import org.jspecify.annotations.Nullable;

/** What is said of a customer, to be filled in. What will not do is said by the core, at its field. */
final class CustomerFields {

    private final TextField name = new TextField("Name");
    private final DatePicker birthDate = Fields.date("Birth date");
    private final TextField email = new TextField("E-mail");
    private final TextField phone = new TextField("Phone");
    private final TextArea street = new TextArea("Street and number");
    private final TextField postcode = new TextField("Postcode");
    private final TextField city = new TextField("City");
    private final TextField country = new TextField("Country");
    private final TextField language = new TextField("Language");
    private final Checkbox paperless = new Checkbox("No paper: statements come by e-mail");
    private final Map<CustomerFault.Field, Component> byField = new EnumMap<>(CustomerFault.Field.class);

    CustomerFields() {
        // Typed, and nobody is born this month: an open calendar would only catch the Tab.
        birthDate.setAutoOpen(false);
        phone.setPlaceholder("+420 603 123 456");
        country.setHelperText("Two capitals, such as CZ.");
        language.setHelperText("Two letters, such as en.");
        byField.put(CustomerFault.Field.NAME, name);
        byField.put(CustomerFault.Field.BIRTH_DATE, birthDate);
        byField.put(CustomerFault.Field.EMAIL, email);
        byField.put(CustomerFault.Field.PHONE, phone);
        byField.put(CustomerFault.Field.STREET, street);
        byField.put(CustomerFault.Field.POSTCODE, postcode);
        byField.put(CustomerFault.Field.CITY, city);
        byField.put(CustomerFault.Field.COUNTRY, country);
        byField.put(CustomerFault.Field.LANGUAGE, language);
    }

    /** Who it is, and how to reach them. */
    Component[] all() {
        return new Component[] {
            Fields.pair(name, birthDate),
            Fields.pair(email, phone),
            street,
            Fields.pair(postcode, city),
            Fields.pair(country, language),
            paperless
        };
    }

    /** How to reach them; a birth date that is not on file yet can be given. */
    Component[] contact() {
        name.setVisible(false);
        return birthDate.isEmpty()
                ? new Component[] {
                    Fields.pair(email, phone),
                    street,
                    Fields.pair(postcode, city),
                    Fields.pair(country, language),
                    birthDate,
                    paperless
                }
                : new Component[] {
                    Fields.pair(email, phone),
                    street,
                    Fields.pair(postcode, city),
                    Fields.pair(country, language),
                    paperless
                };
    }

    Focusable<?> first() {
        return name.isVisible() ? name : email;
    }

    void livesIn(String homeCountry) {
        country.setValue(homeCountry);
    }

    void show(CustomerForm form) {
        name.setValue(form.name());
        birthDate.setValue(form.birthDate());
        email.setValue(form.email());
        phone.setValue(form.phone());
        street.setValue(text(form.address().street()));
        postcode.setValue(text(form.address().postcode()));
        city.setValue(text(form.address().city()));
        country.setValue(text(form.address().country()));
        language.setValue(form.language());
        paperless.setValue(form.paperless());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    CustomerForm form() {
        return new CustomerForm(
                name.getValue(),
                birthDate.getValue(),
                email.getValue(),
                phone.getValue(),
                new PostalAddress(street.getValue(), postcode.getValue(), city.getValue(), country.getValue()),
                language.getValue(),
                paperless.getValue());
    }

    /** Each fault at its field, the first one with the focus. */
    void mark(List<CustomerFault> faults) {
        byField.forEach((field, component) -> {
            Optional<CustomerFault> fault =
                    faults.stream().filter(one -> one.field() == field).findFirst();
            HasValidation marked = (HasValidation) component;
            marked.setInvalid(fault.isPresent());
            marked.setErrorMessage(fault.map(CustomerFault::sentence).orElse(""));
        });
        faults.stream()
                .findFirst()
                .map(fault -> byField.get(fault.field()))
                .filter(component -> component instanceof HasValue<?, ?> && component.isVisible())
                .ifPresent(component -> ((Focusable<?>) component).focus());
    }
}
