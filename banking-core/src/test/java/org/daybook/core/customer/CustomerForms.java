package org.daybook.core.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Forms as people fill them in; whatever a test does not say has a default. */
public record CustomerForms(
        String name,
        @Nullable LocalDate birthDate,
        String email,
        String phone,
        PostalAddress address,
        String language,
        boolean paperless) {

    public static final CustomerForms EVA = new CustomerForms(
            "Eva Nováková",
            LocalDate.of(1984, 5, 17),
            "eva.novakova@mailbox.example",
            "+420 603 123 456",
            new PostalAddress("Lipová 7", "602 00", "Brno", "CZ"),
            "cs",
            true);

    public CustomerForms named(String other) {
        return new CustomerForms(other, birthDate, email, phone, address, language, paperless);
    }

    public CustomerForms born(@Nullable LocalDate other) {
        return new CustomerForms(name, other, email, phone, address, language, paperless);
    }

    public CustomerForms withEmail(String other) {
        return new CustomerForms(name, birthDate, other, phone, address, language, paperless);
    }

    public CustomerForms withPhone(String other) {
        return new CustomerForms(name, birthDate, email, other, address, language, paperless);
    }

    public CustomerForms livingAt(
            @Nullable String street, @Nullable String postcode, @Nullable String city, @Nullable String country) {
        return new CustomerForms(
                name, birthDate, email, phone, new PostalAddress(street, postcode, city, country), language, paperless);
    }

    public CustomerForms reading(String other) {
        return new CustomerForms(name, birthDate, email, phone, address, other, paperless);
    }

    public CustomerForms onPaper() {
        return new CustomerForms(name, birthDate, email, phone, address, language, false);
    }

    public CustomerForm form() {
        return new CustomerForm(name, birthDate, email, phone, address, language, paperless);
    }
}
