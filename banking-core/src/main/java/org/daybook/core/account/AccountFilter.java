package org.daybook.core.account;

/**
 * Which accounts are looked for.
 *
 * @param text the beginning of a reference, a part of a number with or without blanks, or words that all occur in the name of
 *     one holder, whatever case and accents; blank for all accounts
 * @param frozenOnly whether only frozen accounts are meant
 */
public record AccountFilter(String text, boolean frozenOnly) {

    public static final AccountFilter ALL = new AccountFilter("", false);

    public static AccountFilter of(String text) {
        return new AccountFilter(text, false);
    }
}
