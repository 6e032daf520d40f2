package org.daybook.core.staff;

import java.util.List;

/** What becomes of the wish for a second factor. */
public sealed interface Enrolment {

    /**
     * To be given to an authenticator app, whose first code confirms it.
     *
     * @param secret in base 32, to be typed
     * @param uri the same and more, to be shown as a QR code
     */
    record Begun(String secret, String uri) implements Enrolment {

        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "Begun[]";
        }
    }

    /**
     * From now on the second factor is asked at each sign-in.
     *
     * @param recoveryCodes to be shown once: each stands in for a code of the app, once
     */
    record Done(List<String> recoveryCodes) implements Enrolment {

        public Done {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        /** Leaves the codes out. */
        @Override
        public String toString() {
            return "Done[" + recoveryCodes.size() + " recovery codes]";
        }
    }

    /** The app's code was not right; the secret stays as begun. */
    record CodeWrong() implements Enrolment {}

    /** There is one already; an administrator removes it. */
    record EnrolledAlready() implements Enrolment {}
}
