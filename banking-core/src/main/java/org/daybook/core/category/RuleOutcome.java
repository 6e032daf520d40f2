package org.daybook.core.category;

/** What becomes of the wish to add or change a rule. */
public sealed interface RuleOutcome {

    /**
     * It counts from now on.
     *
     * @param id its own, also where it stands in another one's place
     */
    record Stands(long id) implements RuleOutcome {}

    /** All is as before. Where several reasons hold, the one declared first is given. */
    record Refused(Reason reason) implements RuleOutcome {}

    /** Why a rule is not as somebody wants it. */
    enum Reason {
        NARROWS_NOTHING("A rule needs a kind, a counterparty or words of a narrative."),
        CODE_UNFIT("Kinds and categories are written in capitals, such as GROCERIES."),
        WORDS_UNFIT("Words to look for have 1 to " + CategoryDesk.LONGEST_TEXT + " characters."),
        RULE_UNKNOWN("There is no such rule any more."),
        TOO_MANY("There are " + CategoryDesk.MOST_RULES + " rules already. Please remove one first.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
