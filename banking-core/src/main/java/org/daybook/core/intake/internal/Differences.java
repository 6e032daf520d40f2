package org.daybook.core.intake.internal;

/** How a repeated customer or account is said to differ from the one on file. */
final class Differences {

    private Differences() {}

    /** Without the values, where they are personal. */
    static String fromFile(String reference) {
        return reference + " is on file with another value; a repeated row states what is on file";
    }

    static String fromFile(String reference, String stated, String onFile) {
        return Texts.quoted(stated) + ", but " + reference + " is on file with " + Texts.quoted(onFile);
    }
}
