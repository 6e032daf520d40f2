package org.daybook.core.customer;

/** What is wrong with a field of a {@link CustomerForm}, in the order of the form. */
public enum CustomerFault {
    NAME_LENGTH(Field.NAME, "Give the customer's name, with 2 to 140 characters."),
    NAME_WRITING(Field.NAME, "A name has at least one letter, and no characters that cannot be seen."),
    BIRTH_DATE_MISSING(Field.BIRTH_DATE, "Give the customer's birth date."),
    BIRTH_DATE_FUTURE(Field.BIRTH_DATE, "The birth date is in the future."),
    BIRTH_DATE_PAST(Field.BIRTH_DATE, "The birth date is more than 130 years ago."),
    BIRTH_DATE_FIXED(Field.BIRTH_DATE, "A birth date on file is not changed here."),
    EMAIL_FORM(Field.EMAIL, "This is no e-mail address that mail can be sent to."),
    EMAIL_FOR_PAPERLESS(Field.EMAIL, "A customer who wants no paper needs an e-mail address."),
    PHONE_FORM(Field.PHONE, "A phone number begins with + and the country's code, followed by digits."),
    STREET_MISSING(Field.STREET, "Give the street and the house number."),
    STREET_FORM(Field.STREET, "A street has at most 140 characters, on at most three lines."),
    POSTCODE_FORM(Field.POSTCODE, "A postcode has at most 16 characters."),
    CITY_MISSING(Field.CITY, "Give the city."),
    CITY_FORM(Field.CITY, "A city has at most 80 characters."),
    COUNTRY_FORM(Field.COUNTRY, "Give the country as a code of two capitals, such as CZ."),
    LANGUAGE_FORM(Field.LANGUAGE, "Give the language as a code of two letters, such as en.");

    /** A field of the form. */
    public enum Field {
        NAME,
        BIRTH_DATE,
        EMAIL,
        PHONE,
        STREET,
        POSTCODE,
        CITY,
        COUNTRY,
        LANGUAGE
    }

    private final Field field;
    private final String sentence;

    CustomerFault(Field field, String sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    public Field field() {
        return field;
    }

    public String sentence() {
        return sentence;
    }
}
