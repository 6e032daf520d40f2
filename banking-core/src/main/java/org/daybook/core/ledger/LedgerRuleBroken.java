package org.daybook.core.ledger;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;

/**
 * The database refused a batch because it breaks a rule of the books. Callers check the rules before, so this is a defect
 * or an attack, never a customer's mistake. The whole batch is undone.
 */
public final class LedgerRuleBroken extends RuntimeException {

    /** What the triggers of the schema raise with SIGNAL. */
    private static final String RULE_BROKEN = "45000";

    private final String rule;

    private LedgerRuleBroken(String message, Throwable cause) {
        super(message, cause);
        this.rule = message.substring(0, Math.max(message.indexOf(' '), 0));
    }

    /** The broken rule that the server speaks of, or else the exception as it is. */
    static RuntimeException of(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof SQLException cause && RULE_BROKEN.equals(cause.getSQLState())
                ? new LedgerRuleBroken(rule(cause), refused)
                : refused;
    }

    /** The driver puts {@code (conn=17) } before the server's text. */
    private static String rule(SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        return message.startsWith("(conn=") ? message.substring(message.indexOf(") ") + 2) : message;
    }

    /** The rule's name in the schema, e.g. {@code OVERDRAFT}. */
    public String rule() {
        return rule;
    }
}
