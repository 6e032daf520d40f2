package org.daybook.embedded;

/** The guard could not start the server; the message is a sentence for the person at the terminal. */
final class StartFailure extends Exception {

    private final String sentence;

    StartFailure(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
