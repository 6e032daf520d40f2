package org.daybook.core.staff;

import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposal;

/** What becomes of the wish to create or change a member of staff. */
public sealed interface StaffChange {

    /** Done. */
    record Done(StaffMember member) implements StaffChange {}

    /**
     * Done, and the password is one that must be changed at the first sign-in.
     *
     * @param oneTimePassword kept nowhere; to be shown once
     */
    record DoneWithPassword(StaffMember member, String oneTimePassword) implements StaffChange {

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "DoneWithPassword[" + member.name() + "]";
        }
    }

    /** Nothing is changed before another administrator approves. */
    record Proposed(Proposal proposal) implements StaffChange {}

    /**
     * The login is there and can do nothing: another administrator has to approve its roles.
     *
     * @param oneTimePassword as in {@link DoneWithPassword}
     */
    record CreatedWithoutRoles(StaffMember member, String oneTimePassword, Proposal proposal) implements StaffChange {

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "CreatedWithoutRoles[" + member.name() + "]";
        }
    }

    /** Nothing was changed. */
    record Refused(Reason reason) implements StaffChange {}

    /** Why nothing was changed; the precedence is the order declared. */
    enum Reason {
        NAME_UNFIT(
                "A name has 2 to 40 lower-case letters, digits, dots, hyphens and underscores, and begins with a letter."),
        NAME_TAKEN("There is a login of this name already."),
        NAME_UNKNOWN("There is no login of this name."),
        NO_ROLE("A login needs a role."),
        ROLES_CONFLICT("An administrator neither books, freezes nor approves, and an auditor changes nothing;"
                + " these roles do not go together."),
        OWN_LOGIN("Nobody changes their own login like this; ask another administrator."),
        REASON_UNFIT(
                "Give a reason of at most " + Approvals.LONGEST_REASON + " characters; a colleague decides by it."),
        PROPOSED_ALREADY("The same is proposed already and waits for another administrator.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
