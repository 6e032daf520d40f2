package org.daybook.core.account;

import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Sha256;

/** The one place where four eyes come in: has somebody else agreed to exactly this? See {@link TwoPersonOrders}. */
public interface SecondPerson {

    /**
     * Asked within the transaction that then does it.
     *
     * @param asker who does it; never the one who agreed
     */
    boolean agreesTo(Matter matter, Actor asker);

    /** What takes two. */
    sealed interface Matter {

        /** The same for the same matter, and for no other. */
        default Sha256 digest() {
            return switch (this) {
                case Reversal reversal ->
                    Sha256.ofFields(
                            "reversal",
                            reversal.entry.value(),
                            reversal.amount.minor(),
                            reversal.amount.currency(),
                            reversal.reason);
                case RaisedLimit raised ->
                    Sha256.ofFields(
                            "limit",
                            raised.account,
                            raised.limit.kind(),
                            raised.limit.channel(),
                            raised.limit.most().minor(),
                            raised.limit.most().currency(),
                            raised.limit.mostCount());
            };
        }

        /** An entry to be taken back. */
        record Reversal(JournalEntryId entry, Money amount, String reason) implements Matter {}

        /**
         * A daily limit of an account that lets more through than before.
         *
         * @param account its reference
         */
        record RaisedLimit(String account, DailyLimit limit) implements Matter {}
    }
}
