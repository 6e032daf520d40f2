package org.daybook.core.credential;

/** What becomes of a code that was given back. */
public sealed interface CodeCheck {

    /** It was right, and is used up. */
    record Right() implements CodeCheck {}

    /** Wrong, used, replaced, tried too often or too late: nobody is told which. */
    record Refused() implements CodeCheck {

        public String sentence() {
            return WRONG;
        }
    }

    String WRONG = "The code is wrong or over; check it, or ask for another one.";
}
