package org.daybook.core.fraud;

/** Keeps a setting within what makes sense. */
final class Setting {

    private Setting() {}

    static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The fraud setting " + name + " must lie between " + least + " and " + most + ", not " + value);
        }
    }
}
