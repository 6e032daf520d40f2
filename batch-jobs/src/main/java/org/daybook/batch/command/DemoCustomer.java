package org.daybook.batch.command;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.daybook.core.account.Accounts;
import org.daybook.core.credential.Credentials;
import org.daybook.core.credential.SecretChange;
import org.daybook.core.credential.SecretKind;
import org.daybook.core.customer.Customers;
import org.daybook.core.security.Actor;

/** A customer of the demo to be served at the counter. Only the demo makes a PIN up; it is random, and printed once. */
final class DemoCustomer {

    private static final Actor DEMO = Actor.system("demo");
    private static final int PINS = 10_000;

    private final OpenBooks books;

    DemoCustomer(OpenBooks books) {
        this.books = books;
    }

    String text() {
        String customer = Objects.requireNonNull(books.bean(Accounts.class)
                        .holderReferences(List.of(DemoTour.ENGLISH))
                        .get(DemoTour.ENGLISH))
                .getFirst();
        String name = books.bean(Customers.class).file(customer).orElseThrow().name();
        return """

                At the counter:  as teller, serve %s (account %s),
                                 %s.""".formatted(
                        name,
                        DemoTour.ENGLISH,
                        firstPin(customer)
                                .map(pin -> "whose PIN is " + pin)
                                .orElse("with the PIN of the first start, or another one by a code"));
    }

    /** Some are too easily guessed; then another one is tried. */
    private Optional<String> firstPin(String customer) {
        SecureRandom random = new SecureRandom();
        while (true) {
            String pin = String.format(Locale.ROOT, "%04d", random.nextInt(PINS));
            switch (books.bean(Credentials.class).set(DEMO, SecretKind.PIN, customer, pin, pin)) {
                case SecretChange.Changed _ -> {
                    return Optional.of(pin);
                }
                case SecretChange.AlreadySet _ -> {
                    return Optional.empty();
                }
                case SecretChange.Unfit _ -> {}
                case SecretChange.CustomerUnknown _, SecretChange.Refused _ ->
                    throw new IllegalStateException("The demo has no customer " + customer);
            }
        }
    }
}
