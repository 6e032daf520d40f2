package org.daybook.core.delivery;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.daybook.core.account.Mandate;
import org.daybook.core.account.MandateChanged;
import org.daybook.core.bank.Bank;
import org.daybook.core.credential.CodeIssued;
import org.daybook.core.credential.CredentialChanged;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.CustomerRegistered;
import org.daybook.core.customer.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a message for what happened to a customer, their credentials and who may use their accounts, in the transaction in
 * which it did. Nobody without an e-mail address is written to.
 */
@Component
class CustomerMessages {

    private final OutboxQueries outbox;
    private final Customers customers;
    private final Bank bank;
    private final Clock clock;

    CustomerMessages(OutboxQueries outbox, Customers customers, Bank bank, Clock clock) {
        this.outbox = outbox;
        this.customers = customers;
        this.bank = bank;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CustomerRegistered registered) {
        CustomerId customer = registered.customer();
        write("welcome:" + customer.value(), MessageKind.WELCOME, customer.value(), customer, null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CodeIssued issued) {
        write("code:" + issued.code(), MessageKind.CODE, issued.code(), issued.customer(), null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CredentialChanged changed) {
        MessageKind kind =
                switch (changed.kind()) {
                    case PIN -> MessageKind.PIN_CHANGED;
                    case PASSWORD -> MessageKind.PASSWORD_CHANGED;
                };
        write("credential-change:" + changed.change(), kind, changed.change(), changed.customer(), null);
    }

    /** Each holder is told of each change once. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MandateChanged changed) {
        Mandate mandate = changed.mandate();
        MessageKind kind =
                switch (changed.change()) {
                    case GRANTED -> MessageKind.MANDATE_GRANTED;
                    case ENDED -> MessageKind.MANDATE_ENDED;
                };
        String what =
                switch (changed.change()) {
                    case GRANTED -> "mandate:" + mandate.id();
                    case ENDED ->
                        "mandate:" + mandate.id() + ":" + mandate.validTo().orElseThrow();
                };
        for (CustomerId holder : changed.holders()) {
            write(what + ":to:" + holder.value(), kind, mandate.id(), holder, mandate.accountReference());
        }
    }

    private void write(
            String naturalKey, MessageKind kind, long subject, CustomerId customer, @Nullable String account) {
        if (customers.file(customer).email().isEmpty()
                && customers.verifiedEmail(customer).isEmpty()) {
            return;
        }
        outbox.write(
                naturalKey,
                MessageIds.of(kind, naturalKey, bank),
                kind,
                subject,
                customer,
                account,
                null,
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
