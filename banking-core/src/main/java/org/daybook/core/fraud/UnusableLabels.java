package org.daybook.core.fraud;

/** A {@code labels.csv} that says nothing reliable; its message is a sentence for whoever made it. */
public final class UnusableLabels extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableLabels(String sentence) {
        super(sentence);
    }
}
