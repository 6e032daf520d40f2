package org.daybook.core.credential;

/** What a customer proves to be themselves with. */
public enum SecretKind {
    /** Four to six digits, keyed at the counter. */
    PIN("PIN", CodePurpose.PIN_RESET),
    /** For a channel without a person of the bank. */
    PASSWORD("password", CodePurpose.PASSWORD_RESET);

    /** Digits of a PIN. */
    public static final int SHORTEST_PIN = 4;

    public static final int LONGEST_PIN = 6;

    private final String words;
    private final CodePurpose reset;

    SecretKind(String words, CodePurpose reset) {
        this.words = words;
        this.reset = reset;
    }

    /** Within a sentence. */
    public String words() {
        return words;
    }

    /** The code that lets it be set anew. */
    public CodePurpose reset() {
        return reset;
    }
}
