package org.daybook.core.customer;

import java.net.IDN;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks through a form, stripped; finds at most one fault in a field, so that each is one sentence. */
final class FormCheck {

    private static final int OLDEST_YEARS = 130;
    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_STREET = 140;
    private static final int MOST_STREET_LINES = 3;
    private static final int LONGEST_POSTCODE = 16;
    private static final int LONGEST_CITY = 80;

    /** RFC 5321 without quoted local parts, which nobody has and many servers refuse. */
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private static final Pattern PHONE = Pattern.compile("\\+[0-9](?:[ ()/.-]?[0-9]){6,14}");

    /** Control characters, line and paragraph ends, and those that turn the direction of writing round. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final EnumSet<CustomerFault> faults = EnumSet.noneOf(CustomerFault.class);

    private FormCheck() {}

    /** @param day the day it is, where the bank is */
    static List<CustomerFault> faults(CustomerForm form, LocalDate day) {
        FormCheck check = new FormCheck();
        check.name(form.name());
        check.birthDate(form.birthDate(), day);
        check.email(form.email(), form.paperless());
        if (!form.phone().isEmpty() && !PHONE.matcher(form.phone()).matches()) {
            check.faults.add(CustomerFault.PHONE_FORM);
        }
        check.address(form.address());
        if (!LANGUAGES.contains(form.language())) {
            check.faults.add(CustomerFault.LANGUAGE_FORM);
        }
        return new ArrayList<>(check.faults);
    }

    private void name(String name) {
        if (length(name) < 2 || length(name) > LONGEST_NAME) {
            faults.add(CustomerFault.NAME_LENGTH);
        } else if (UNSEEN.matcher(name).find() || name.codePoints().noneMatch(Character::isLetter)) {
            faults.add(CustomerFault.NAME_WRITING);
        }
    }

    private void birthDate(@Nullable LocalDate born, LocalDate day) {
        if (born == null) {
            faults.add(CustomerFault.BIRTH_DATE_MISSING);
        } else if (born.isAfter(day)) {
            faults.add(CustomerFault.BIRTH_DATE_FUTURE);
        } else if (born.isBefore(day.minusYears(OLDEST_YEARS))) {
            faults.add(CustomerFault.BIRTH_DATE_PAST);
        }
    }

    private void email(String email, boolean paperless) {
        if (email.isEmpty()) {
            if (paperless) {
                faults.add(CustomerFault.EMAIL_FOR_PAPERLESS);
            }
        } else if (!isEmail(email)) {
            faults.add(CustomerFault.EMAIL_FORM);
        }
    }

    private static boolean isEmail(String email) {
        int at = email.lastIndexOf('@');
        if (email.length() > LONGEST_EMAIL || at < 1 || at > 64) {
            return false;
        }
        try {
            String domain = IDN.toASCII(email.substring(at + 1)).toLowerCase(Locale.ROOT);
            return LOCAL_PART.matcher(email.substring(0, at)).matches()
                    && DOMAIN.matcher(domain).matches();
        } catch (IllegalArgumentException noDomain) {
            return false;
        }
    }

    private void address(PostalAddress address) {
        String street = address.street();
        if (street == null) {
            faults.add(CustomerFault.STREET_MISSING);
        } else if (length(street) > LONGEST_STREET
                || street.lines().count() > MOST_STREET_LINES
                || UNSEEN.matcher(street.replace("\n", "")).find()) {
            faults.add(CustomerFault.STREET_FORM);
        }
        if (address.postcode() != null && !isLine(address.postcode(), LONGEST_POSTCODE)) {
            faults.add(CustomerFault.POSTCODE_FORM);
        }
        if (address.city() == null) {
            faults.add(CustomerFault.CITY_MISSING);
        } else if (!isLine(address.city(), LONGEST_CITY)) {
            faults.add(CustomerFault.CITY_FORM);
        }
        if (address.country() == null || !COUNTRIES.contains(address.country())) {
            faults.add(CustomerFault.COUNTRY_FORM);
        }
    }

    private static boolean isLine(String text, int longest) {
        return length(text) <= longest && !UNSEEN.matcher(text).find();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
