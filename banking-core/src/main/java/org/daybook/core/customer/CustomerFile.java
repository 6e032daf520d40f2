package org.daybook.core.customer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is on file of a customer, in one version. Holds personal data: it is never logged.
 *
 * @param email empty if there is none
 * @param recordedAt UTC
 * @param recordedBy empty if it came by a bank file
 */
public record CustomerFile(
        CustomerId id,
        String reference,
        Version version,
        String name,
        @Nullable LocalDate birthDate,
        String email,
        EmailStanding emailStanding,
        String phone,
        PostalAddress address,
        String language,
        @Nullable String segment,
        boolean paperless,
        LocalDateTime recordedAt,
        String recordedBy) {

    /**
     * Which version: of a day's several the last one holds.
     *
     * @param revision 1 for the first of the day
     */
    public record Version(LocalDate validFrom, int revision) {

        /** The one after it, on a day that is not before its own. */
        Version next(LocalDate day) {
            return day.isAfter(validFrom) ? new Version(day, 1) : new Version(validFrom, revision + 1);
        }
    }

    /** To be filled in anew. */
    public CustomerForm form() {
        return new CustomerForm(name, birthDate, email, phone, address, language, paperless);
    }

    CustomerFile changedTo(CustomerForm form, Version next, LocalDateTime at, String by) {
        EmailStanding standing = form.email().equals(email) ? emailStanding : EmailStanding.UNVERIFIED;
        return new CustomerFile(
                id,
                reference,
                next,
                form.name(),
                form.birthDate(),
                form.email(),
                form.email().isEmpty() ? EmailStanding.UNVERIFIED : standing,
                form.phone(),
                form.address(),
                form.language(),
                segment,
                form.paperless(),
                at,
                by);
    }

    CustomerFile verified(Version next, LocalDateTime at, String by) {
        return new CustomerFile(
                id,
                reference,
                next,
                name,
                birthDate,
                email,
                EmailStanding.VERIFIED,
                phone,
                address,
                language,
                segment,
                paperless,
                at,
                by);
    }

    @Override
    public String toString() {
        return "the file of customer " + id.value();
    }
}
