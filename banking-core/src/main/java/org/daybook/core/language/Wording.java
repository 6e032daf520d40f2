package org.daybook.core.language;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Everything the bank says to customers in one language: texts, names of kinds and products, figures and dates.
 *
 * <p>Nothing here depends on the JVM's default locale or its locale data, so that a document reads the same on any
 * machine. Immutable.
 */
public final class Wording {

    private static final String BUNDLE = "org.daybook.core.language.wording";

    private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Wording(language));
        }
    }

    private final Language language;
    private final Map<String, String> texts = new HashMap<>();
    private final Figures figures;
    private final Dates dates;

    private Wording(Language language) {
        this.language = language;
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        figures = new Figures(sign("figures.decimal"), sign("figures.grouping"), sign("figures.minus"));
        dates = Dates.of(this);
    }

    public static Wording in(Language language) {
        Wording wording = ALL.get(language);
        if (wording == null) {
            throw new IllegalStateException("No wording for " + language);
        }
        return wording;
    }

    /** In the reader's language, or else in the bank's, or else in English. */
    public static Wording forReader(Locale reader, Locale bank) {
        return in(Language.of(reader).or(() -> Language.of(bank)).orElse(Language.ENGLISH));
    }

    public Language language() {
        return language;
    }

    public Figures figures() {
        return figures;
    }

    public Dates dates() {
        return dates;
    }

    /**
     * A text as it stands in the bundle.
     *
     * @throws IllegalArgumentException if there is none of this key
     */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language);
        }
        return text;
    }

    /** A text with {@code {0}}, {@code {1}} … replaced. */
    public String text(String key, Object... values) {
        String text = text(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /** A counted text, which has forms for one, for two to four and for any other number. */
    public String counted(String key, int count) {
        String form = count == 1 ? "one" : count >= 2 && count <= 4 ? "few" : "many";
        return text(key + "." + form, figures.whole(count));
    }

    /** What customers call a kind of entry; one without a name of its own reads as its words. */
    public String kind(String kind) {
        return named("kind.", kind);
    }

    /** What customers call a product; one without a name of its own reads as its words. */
    public String product(String product) {
        return named("product.", product);
    }

    Set<String> keys() {
        return texts.keySet();
    }

    private String named(String group, String code) {
        String name = texts.get(group + code);
        return name != null ? name : asWords(code);
    }

    /** {@code FOO_BAR} as {@code Foo bar}. */
    private static String asWords(String code) {
        if (code.isEmpty()) {
            return code;
        }
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
        return words.isEmpty() ? code : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private char sign(String key) {
        String sign = text(key);
        if (sign.length() != 1) {
            throw new IllegalStateException("The text " + key + " in " + language + " must be one character");
        }
        return sign.charAt(0);
    }
}
