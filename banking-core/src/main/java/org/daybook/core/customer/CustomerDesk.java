package org.daybook.core.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Customers as staff find, register and change them. Registering and changing are audited, by fields and never by values. */
@Service
public class CustomerDesk {

    private static final int MOST_FOUND = 100;

    private final CustomerFileQueries queries;
    private final CustomerReferences references = new CustomerReferences();
    private final Authority authority;
    private final AuditTrail audit;
    private final CustomerDays days;
    private final ApplicationEventPublisher events;

    CustomerDesk(
            CustomerFileQueries queries,
            Authority authority,
            AuditTrail audit,
            CustomerDays days,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.authority = authority;
        this.audit = audit;
        this.days = days;
        this.events = events;
    }

    /**
     * Customers by e-mail where the text holds an @, whole and in any case; else by the words of the name or the beginning of
     * the reference. By name, at most 100 at a time; nobody for an empty text.
     */
    @Transactional(readOnly = true)
    public List<CustomerFile> search(String text, int offset, int limit) {
        authority.require(Permission.SEE_CUSTOMERS);
        return text.isBlank() ? List.of() : queries.search(text.strip(), offset, Math.min(limit, MOST_FOUND));
    }

    /** What is on file of a customer now. */
    @Transactional(readOnly = true)
    public Optional<CustomerFile> find(String reference) {
        authority.require(Permission.SEE_CUSTOMERS);
        return isReference(reference) ? queries.latest(reference) : Optional.empty();
    }

    /** All that was ever on file of a customer, the latest first. */
    @Transactional(readOnly = true)
    public List<CustomerFile> history(String reference) {
        authority.require(Permission.SEE_CUSTOMERS);
        return isReference(reference) ? queries.versions(reference) : List.of();
    }

    /** Registers a customer. An e-mail address is to be proved by a code, which is sent at once. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Registration register(CustomerForm typed) {
        Actor actor = authority.require(Permission.REGISTER_CUSTOMERS);
        CustomerForm form = typed.stripped();
        List<CustomerFault> faults = FormCheck.faults(form, days.calendarDay());
        if (!faults.isEmpty()) {
            return new Registration.Unfit(faults);
        }
        Optional<CustomerFile> same = queries.called(form.name()).stream()
                .filter(other -> isSame(other, form))
                .findFirst();
        if (same.isPresent()) {
            return new Registration.AlreadyOnFile(same.get().reference());
        }
        String reference = references.next();
        CustomerId customer = queries.enter(reference);
        queries.enterVersion(new CustomerFile(
                customer,
                reference,
                new CustomerFile.Version(days.from(), 1),
                form.name(),
                form.birthDate(),
                form.email(),
                EmailStanding.UNVERIFIED,
                form.phone(),
                form.address(),
                form.language(),
                null,
                form.paperless(),
                days.now(),
                actor.name()));
        audit.record(actor, CustomerAction.CUSTOMER_REGISTERED, AuditSubject.customer(reference), AuditDetails.NONE);
        events.publishEvent(new CustomerRegistered(customer));
        if (!form.email().isEmpty()) {
            events.publishEvent(new EmailGiven(customer, actor));
        }
        return new Registration.Registered(customer, reference);
    }

    /**
     * Enters a new version of a customer, which holds from now on. A new e-mail address is to be proved; until then mail goes
     * to the one that was proved last.
     *
     * @param seen the version that was looked at when the form was filled in
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CustomerChange change(String reference, CustomerFile.Version seen, CustomerForm typed) {
        Actor actor = authority.require(Permission.CHANGE_CUSTOMERS);
        Optional<CustomerFile> found = isReference(reference) ? queries.latest(reference) : Optional.empty();
        if (found.isEmpty()) {
            return new CustomerChange.CustomerUnknown();
        }
        queries.lock(found.get().id());
        CustomerFile file = queries.latest(reference).orElseThrow();
        if (!file.version().equals(seen)) {
            return new CustomerChange.ChangedMeanwhile(file);
        }
        CustomerForm form = typed.stripped();
        List<CustomerFault> faults = faults(form, file);
        if (!faults.isEmpty()) {
            return new CustomerChange.Unfit(faults);
        }
        List<String> changed = changed(file.form(), form);
        if (changed.isEmpty()) {
            return new CustomerChange.Unchanged();
        }
        CustomerFile next = file.changedTo(form, file.version().next(days.from()), days.now(), actor.name());
        queries.enterVersion(next);
        audit.record(
                actor,
                CustomerAction.CONTACT_DATA_CHANGED,
                AuditSubject.customer(reference),
                AuditDetails.of("fields", String.join(" ", changed)));
        if (!form.email().isEmpty() && !form.email().equals(file.email())) {
            events.publishEvent(new EmailGiven(file.id(), actor));
        }
        return new CustomerChange.Changed(next);
    }

    /** A customer of a bank file may lack a birth date, which is then given once; one on file stays. */
    private List<CustomerFault> faults(CustomerForm form, CustomerFile file) {
        List<CustomerFault> faults = FormCheck.faults(form, days.calendarDay());
        if (file.birthDate() == null && form.birthDate() == null) {
            faults.remove(CustomerFault.BIRTH_DATE_MISSING);
        } else if (file.birthDate() != null && !file.birthDate().equals(form.birthDate())) {
            faults.removeIf(fault -> fault.field() == CustomerFault.Field.BIRTH_DATE);
            faults.add(CustomerFault.BIRTH_DATE_FIXED);
        }
        return faults;
    }

    private static List<String> changed(CustomerForm before, CustomerForm after) {
        List<String> changed = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            changed.add("name");
        }
        if (!Objects.equals(before.birthDate(), after.birthDate())) {
            changed.add("birth-date");
        }
        if (!before.email().equals(after.email())) {
            changed.add("email");
        }
        if (!before.phone().equals(after.phone())) {
            changed.add("phone");
        }
        if (!before.address().equals(after.address())) {
            changed.add("address");
        }
        if (!before.language().equals(after.language())) {
            changed.add("language");
        }
        if (before.paperless() != after.paperless()) {
            changed.add("paperless");
        }
        return changed;
    }

    private static boolean isSame(CustomerFile other, CustomerForm form) {
        boolean reached = !form.email().isEmpty() && form.email().equalsIgnoreCase(other.email());
        boolean lives = Objects.equals(form.address().street(), other.address().street())
                && Objects.equals(form.address().city(), other.address().city());
        return Objects.equals(form.birthDate(), other.birthDate()) && (reached || lives);
    }

    private static boolean isReference(String text) {
        return text.chars().allMatch(character -> character < 128);
    }
}
