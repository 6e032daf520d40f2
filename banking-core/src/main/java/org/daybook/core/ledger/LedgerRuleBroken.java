package org.daybook.core.ledger;

/**
 * The database refused entries because one breaks a rule of the books; the whole statement is undone. Whoever looks at the books
 * before posting meets this as a defect or an attack, never as a customer's mistake; a round on trust looks once it has met it.
 */
public final class LedgerRuleBroken extends RuntimeException {

    private final String rule;

    LedgerRuleBroken(String message, Throwable cause) {
        super(message, cause);
        this.rule = message.substring(0, Math.max(message.indexOf(' '), 0));
    }

    /** The rule's name in the schema, e.g. {@code OVERDRAFT}. */
    public String rule() {
        return rule;
    }
}
