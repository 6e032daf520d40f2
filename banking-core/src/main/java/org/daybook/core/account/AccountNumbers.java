package org.daybook.core.account;

import java.math.BigInteger;
import java.util.List;
import org.daybook.core.bank.Bank;
import org.daybook.core.bank.UnusableBankYaml;
import org.daybook.core.security.Sha256;
import org.iban4j.CountryCode;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.iban4j.bban.BbanStructure;
import org.iban4j.bban.BbanStructureEntry;

/**
 * The bank's own account numbers: IBANs (ISO 13616) of its country and bank code.
 *
 * <p>The number of an imported account follows from its reference alone: SHA-256 of the reference, reduced to as many
 * digits as the country's account part has. Should two references meet in one number, the later one counts on with the
 * next attempt.
 */
final class AccountNumbers {

    private final Bank bank;

    /** @throws UnusableBankYaml if the bank's country and bank code make no account numbers */
    AccountNumbers(Bank bank) {
        this.bank = bank;
        try {
            derive("", 0);
        } catch (IllegalStateException | Iban4jException unusable) {
            throw new UnusableBankYaml("bank.yaml", List.of(String.valueOf(unusable.getMessage())));
        }
    }

    /**
     * The number for a reference.
     *
     * @param attempt 0, or how many numbers of this reference were found taken
     */
    String derive(String reference, int attempt) {
        CountryCode country = CountryCode.getByCode(bank.country());
        StringBuilder bban = new StringBuilder();
        for (BbanStructureEntry entry : BbanStructure.forCountry(country).getEntries()) {
            bban.append(
                    switch (entry.getEntryType()) {
                        case bank_code -> bank.bankCode();
                        case account_number -> digits(reference, attempt, entry.getLength());
                        default ->
                            throw new IllegalStateException("Account numbers of " + country.getName()
                                    + " have a part (" + entry.getEntryType()
                                    + ") that Daybook cannot give yet; choose another country.");
                    });
        }
        String unchecked = country.getAlpha2() + "00" + bban;
        String number = country.getAlpha2() + IbanUtil.calculateCheckDigit(unchecked) + bban;
        IbanUtil.validate(number);
        return number;
    }

    private static String digits(String reference, int attempt, int length) {
        BigInteger space = BigInteger.TEN.pow(length);
        BigInteger value = new BigInteger(1, Sha256.ofFields(reference, attempt).bytes()).mod(space);
        String text = value.toString();
        return "0".repeat(length - text.length()) + text;
    }
}
