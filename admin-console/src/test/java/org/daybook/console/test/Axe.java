package org.daybook.console.test;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Looks with axe-core for what keeps people from using a page. The script is put into each page by the browser itself, so that
 * the content security policy stays as strict as staff have it.
 */
public final class Axe {

    private static final String SCRIPT = script();

    /** One line for each place: how bad, which rule, where, and why. */
    private static final String GRAVE = """
            async () => {
                const found = await axe.run(document, {resultTypes: ['violations'], iframes: false});
                return found.violations
                    .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                    .flatMap(rule => rule.nodes.map(place => [rule.impact, rule.id, place.target.flat().join(' '),
                        place.html.slice(0, 200), (place.any[0] || place.all[0] || place.none[0] || {}).message].join(' | ')));
            }""";

    private Axe() {}

    /** From the next navigation on. */
    public static void into(Page page) {
        page.addInitScript(SCRIPT);
    }

    /** What of the page as it is now is serious or critical. */
    @SuppressWarnings("unchecked")
    public static List<String> grave(Page page) {
        return (List<String>) page.evaluate(GRAVE);
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
