package org.daybook.core.credential;

/** Why a PIN or password that somebody wishes for will not do. Where several hold, the one declared first is given. */
public enum SecretFault {
    NOT_REPEATED("The two are not the same; key it again."),
    PIN_DIGITS("A PIN has four to six digits."),
    PIN_REPEATS("A PIN that repeats itself is guessed at once."),
    PIN_RUNS("A PIN that counts up or down is guessed at once."),
    PIN_BIRTH_DATE("A PIN is not made of the birth date."),
    PASSWORD_SHORT("A password has at least 12 characters."),
    PASSWORD_LONG("A password has at most 128 characters."),
    PASSWORD_REPEATS("A password is not one character again and again."),
    PASSWORD_NAMES("A password does not hold the customer's number, name or e-mail address."),
    SAME_AS_BEFORE("This is the one that holds now; choose another.");

    private final String sentence;

    SecretFault(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
