package org.daybook.core.intake;

/**
 * Who stands on the other side of an entry at another bank, as far as the sending bank says; what it does not say is empty.
 *
 * @param bank a bank code or BIC
 * @param account as the other bank writes it
 * @param country ISO 3166 alpha-2
 */
public record Counterparty(String bank, String account, String name, String country) {

    public static final Counterparty NONE = new Counterparty("", "", "", "");
}
