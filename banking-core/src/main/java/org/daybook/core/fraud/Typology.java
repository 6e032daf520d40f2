package org.daybook.core.fraud;

/** The kinds of pattern that are looked for. */
public enum Typology {
    /** Cash in pieces that stay below a threshold at which somebody would have to ask. */
    STRUCTURING("STRUCTURING", "Structuring"),

    /** Money that comes and goes on at once; the account is only a stage. */
    PASS_THROUGH("PASS_THROUGH", "Pass-through"),

    /** Money, or payments, that come back to where they began through accounts that have nothing else in common. */
    RING("CYCLE", "Ring");

    private final String labelWord;
    private final String title;

    Typology(String labelWord, String title) {
        this.labelWord = labelWord;
        this.title = title;
    }

    /** What {@code labels.csv} calls it. */
    public String labelWord() {
        return labelWord;
    }

    /** For headings. */
    public String title() {
        return title;
    }
}
