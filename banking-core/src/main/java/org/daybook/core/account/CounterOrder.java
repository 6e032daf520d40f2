package org.daybook.core.account;

import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/** What a customer orders through a member of staff or a channel. */
public sealed interface CounterOrder {

    /** The channel of what staff enter themselves, of whatever kind it is. */
    String BRANCH = "BRANCH";

    /** The channel of customers who stand before a teller: only {@code counter.CounterDesk} posts through it. */
    String COUNTER = "COUNTER";

    /** The caller's, 1 to 100 printable ASCII characters: the same key gives the same outcome, however often it is sent. */
    String key();

    /** How it came: {@link #BRANCH}, {@link #COUNTER}. */
    String channel();

    /** Positive, in the account's currency. */
    Money amount();

    /** What the customer reads of it; at most 500 characters, may be empty. */
    String narrative();

    /** Cash paid in to an account, given by reference or number. */
    record Deposit(String key, String channel, String account, Money amount, String narrative) implements CounterOrder {

        public Deposit {
            check(key, channel, narrative);
        }
    }

    /** Cash paid out of an account, given by reference or number. */
    record Withdrawal(String key, String channel, String account, Money amount, String narrative)
            implements CounterOrder {

        public Withdrawal {
            check(key, channel, narrative);
        }
    }

    /** Money sent from an account, given by reference or number. */
    record Transfer(String key, String channel, String from, Beneficiary to, Money amount, String narrative)
            implements CounterOrder {

        public Transfer {
            check(key, channel, narrative);
        }
    }

    /** Who is sent the money. */
    sealed interface Beneficiary {

        /** An account of this bank, by reference or number. */
        record Here(String account) implements Beneficiary {}

        /**
         * An account elsewhere; the money goes through clearing.
         *
         * @param bank its code or BIC, at most 40 characters
         * @param account its number, at most 60 characters
         * @param name at most 140 characters
         * @param country ISO 3166 alpha-2
         */
        record Elsewhere(
                String bank,
                String account,
                String name,
                @Nullable String country) implements Beneficiary {

            public Elsewhere {
                checkLength("bank", bank, 1, 40);
                checkLength("account", account, 1, 60);
                checkLength("name", name, 1, 140);
                if (country != null && !country.matches("[A-Z]{2}")) {
                    throw new IllegalArgumentException("Not a country: " + country);
                }
            }
        }
    }

    private static void check(String key, String channel, String narrative) {
        if (!key.matches("[!-~]{1,100}")) {
            throw new IllegalArgumentException("An idempotency key has 1 to 100 printable ASCII characters");
        }
        Channels.checkName(channel);
        checkLength("narrative", narrative, 0, 500);
    }

    private static void checkLength(String what, String text, int shortest, int longest) {
        if (text.strip().length() < shortest || text.length() > longest) {
            throw new IllegalArgumentException("The " + what + " has " + shortest + " to " + longest + " characters");
        }
    }
}
