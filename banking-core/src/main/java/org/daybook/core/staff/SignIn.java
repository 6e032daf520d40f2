package org.daybook.core.staff;

/** What becomes of a name and a password. */
public sealed interface SignIn {

    /** The member of staff is who they say. */
    record SignedIn(StaffMember member) implements SignIn {}

    /** The one-time password was right. Nothing is allowed before {@link Staff#changePassword} has been called. */
    record PasswordChangeNeeded(String name) implements SignIn {}

    /** The password was right. Nothing is allowed before {@link Staff#signInByCode} has been called. */
    record SecondFactorNeeded(String name) implements SignIn {}

    /** The member of staff is who they say, and may do nothing before {@link SecondFactors#confirm}: the bank requires it. */
    record EnrolmentNeeded(StaffMember member) implements SignIn {}

    /** Too many sign in at once. Neither name nor password was looked at, and nothing was counted. */
    record Busy() implements SignIn {

        /** What to tell whoever tried. */
        public String sentence() {
            return "Too many sign-ins at once. Please try again in a minute.";
        }
    }

    /** Unknown name, wrong password, disabled or locked out: nobody is told which. */
    record Refused() implements SignIn {

        /** What to tell whoever tried. */
        public String sentence() {
            return "Name or password is wrong. After " + Staff.FAILURES_TO_LOCKOUT + " failures a login is locked for "
                    + Staff.LOCKOUT.toMinutes() + " minutes.";
        }
    }
}
