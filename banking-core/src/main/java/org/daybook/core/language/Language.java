package org.daybook.core.language;

import java.util.Locale;
import java.util.Optional;

/** The languages that customers can be written to in. */
public enum Language {
    ENGLISH("en"),
    GERMAN("de"),
    CZECH("cs");

    private final Locale locale;

    Language(String code) {
        locale = Locale.of(code);
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a locale, whatever its country; empty if it is not spoken here. */
    public static Optional<Language> of(Locale locale) {
        for (Language language : values()) {
            if (language.locale.getLanguage().equals(locale.getLanguage())) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
