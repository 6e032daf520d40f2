package org.daybook.core.bank;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one {@code bank.yaml}, and a sentence for each that cannot be used. */
final class BankFields {

    private static final Set<String> KNOWN = Set.of(
            "name",
            "address",
            "phone",
            "email",
            "web",
            "country",
            "bankCode",
            "bic",
            "zone",
            "currency",
            "language",
            "accentColour",
            "logo",
            "legalText",
            "fraud",
            "calendar");
    private static final Pattern BANK_CODE = Pattern.compile("[0-9A-Z]{3,12}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int LONGEST_LOGO = 3;

    private final Map<?, ?> fields;
    private final List<String> faults = new ArrayList<>();

    BankFields(@Nullable Object content) {
        if (content instanceof Map<?, ?> map) {
            fields = map;
            for (Object key : map.keySet()) {
                if (!(key instanceof String name && KNOWN.contains(name))) {
                    faults.add("The field " + key + " is not known.");
                }
            }
        } else {
            fields = Map.of();
            faults.add("The file must consist of fields such as \"name: …\".");
        }
    }

    List<String> faults() {
        return faults;
    }

    /** The bank, or null if any field has a fault. */
    @Nullable
    Bank bank() {
        String country = country();
        Locale language = language();
        Bank bank = new Bank(
                text("name"),
                addressLines(),
                text("phone"),
                matching("email", EMAIL, "an e-mail address"),
                text("web"),
                country,
                bankCode(country),
                bic(country),
                zone(),
                currency(),
                language,
                matching("accentColour", COLOUR, "a colour written \"#rrggbb\""),
                logo(),
                legalText(language));
        return faults.isEmpty() ? bank : null;
    }

    private String text(String field) {
        return asText(field, fields.get(field));
    }

    private String asText(String field, @Nullable Object value) {
        if (value == null) {
            faults.add("The field " + field + " is missing.");
            return "";
        }
        if (!(value instanceof String text)) {
            faults.add("The field " + field + " must be text; put " + value + " in quotes.");
            return "";
        }
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            faults.add("The field " + field + " is empty.");
        }
        return stripped;
    }

    private String matching(String field, Pattern pattern, String what) {
        String text = text(field);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            faults.add("The field " + field + " must be " + what + ", not \"" + text + "\".");
        }
        return text;
    }

    private List<String> addressLines() {
        if (!(fields.get("address") instanceof List<?> lines) || lines.isEmpty()) {
            faults.add("The field address must be a list of one or more lines.");
            return List.of();
        }
        return lines.stream().map(line -> asText("address", line)).toList();
    }

    private String country() {
        String country = text("country");
        if (!country.isEmpty() && !isCountry(country)) {
            faults.add(
                    "The field country must be an ISO 3166 code of two capitals such as CZ, not \"" + country + "\".");
        }
        return country;
    }

    private String bankCode(String country) {
        String code = matching("bankCode", BANK_CODE, "three to twelve digits or capitals");
        if (country.equals("CZ") && BANK_CODE.matcher(code).matches() && !code.matches("\\d{4}")) {
            faults.add("The field bankCode must have four digits in the Czech Republic, not \"" + code + "\".");
        }
        return code;
    }

    private String bic(String country) {
        String bic = matching("bic", BIC, "an ISO 9362 identifier of 8 or 11 characters");
        if (BIC.matcher(bic).matches() && isCountry(country) && !bic.startsWith(country, 4)) {
            faults.add("The field bic names the country " + bic.substring(4, 6) + ", but the field country says "
                    + country + ".");
        }
        return bic;
    }

    private ZoneId zone() {
        String zone = text("zone");
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            faults.add("The field zone must be a time zone such as Europe/Prague, not \"" + zone + "\".");
            return ZoneOffset.UTC;
        }
    }

    private Currency currency() {
        String code = text("currency");
        try {
            return Currency.getInstance(code.isEmpty() ? "XXX" : code);
        } catch (IllegalArgumentException e) {
            faults.add("The field currency must be an ISO 4217 code such as CZK, not \"" + code + "\".");
            return Currency.getInstance("XXX");
        }
    }

    private Locale language() {
        String code = text("language");
        if (!code.isEmpty() && !isLanguage(code)) {
            faults.add("The field language must be an ISO 639 code such as en, not \"" + code + "\".");
        }
        return Locale.of(code);
    }

    private String logo() {
        String logo = text("logo");
        if (logo.codePointCount(0, logo.length()) > LONGEST_LOGO) {
            faults.add("The field logo must have one to three letters, not \"" + logo + "\".");
        }
        return logo;
    }

    private Map<String, String> legalText(Locale language) {
        if (!(fields.get("legalText") instanceof Map<?, ?> texts)) {
            faults.add("The field legalText must give a paragraph for each language.");
            return Map.of();
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        texts.forEach((code, text) -> {
            if (code instanceof String name && isLanguage(name)) {
                byLanguage.put(name, asText("legalText." + name, text));
            } else {
                faults.add("The field legalText has a paragraph for \"" + code + "\", which is no ISO 639 code.");
            }
        });
        if (isLanguage(language.getLanguage()) && !byLanguage.containsKey(language.getLanguage())) {
            faults.add("The field legalText lacks a paragraph in the bank's own language, " + language + ".");
        }
        return byLanguage;
    }

    private static boolean isCountry(String code) {
        return Set.of(Locale.getISOCountries()).contains(code);
    }

    private static boolean isLanguage(String code) {
        return Set.of(Locale.getISOLanguages()).contains(code);
    }
}
