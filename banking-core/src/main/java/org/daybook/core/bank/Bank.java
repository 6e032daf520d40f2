package org.daybook.core.bank;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.core.security.Sha256;

/**
 * What the bank says of itself, read from {@code bank.yaml} once at the start.
 *
 * @param name as printed at the head of a statement
 * @param addressLines postal address, one printed line each
 * @param phone as printed
 * @param email as printed
 * @param web as printed
 * @param country ISO 3166 alpha-2, the country of the bank's account numbers
 * @param bankCode the national bank code that account numbers carry
 * @param bic the bank's own identifier (ISO 9362)
 * @param zone where the bank's days begin and end
 * @param currency the bank's home currency
 * @param language what a customer reads whose own language is not spoken here
 * @param accentColour {@code #rrggbb}, used for rules and headings
 * @param logo one to three letters set as the mark at the head of a page
 * @param legalText small print at the foot of each statement, one paragraph for each language, by its code, e.g.
 *     {@code en}; there is always one in the bank's own language
 */
public record Bank(
        String name,
        List<String> addressLines,
        String phone,
        String email,
        String web,
        String country,
        String bankCode,
        String bic,
        ZoneId zone,
        Currency currency,
        Locale language,
        String accentColour,
        String logo,
        Map<String, String> legalText) {

    public Bank {
        addressLines = List.copyOf(addressLines);
        legalText = Map.copyOf(legalText);
    }

    /** The bank of the {@code bank.yaml} that comes with the programme, for demonstrations and tests. */
    public static Bank shipped() {
        return BankYaml.shipped();
    }

    /**
     * Reads a bank from a {@code bank.yaml}.
     *
     * @throws UnusableBankYaml if anything in it cannot be used; names every fault at once
     */
    public static Bank read(Path file) {
        return BankYaml.read(file);
    }

    /** Of everything the bank says of itself: the same words give the same digest on any machine. */
    public Sha256 digest() {
        return Sha256.ofFields(
                name,
                addressLines,
                phone,
                email,
                web,
                country,
                bankCode,
                bic,
                zone,
                currency,
                language,
                accentColour,
                logo,
                new TreeMap<>(legalText));
    }

    /** The small print in a language, or else in the bank's own. */
    public String legalTextIn(Locale reader) {
        String text = legalText.get(reader.getLanguage());
        return text != null ? text : legalText.getOrDefault(language.getLanguage(), "");
    }
}
