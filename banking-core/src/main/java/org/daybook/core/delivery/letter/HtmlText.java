package org.daybook.core.delivery.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.core.bank.Bank;
import org.daybook.core.language.Wording;
import org.springframework.util.StringUtils;

/**
 * The letter as HTML: one table in the middle of the page, every style inline, as mail readers ask for. Nothing in it is fetched
 * from anywhere, so that opening it tells nobody anything.
 */
final class HtmlText {

    private static final String LETTER = template("letter.html");
    private static final String ROW = template("row.html");
    private static final Pattern FIELD = Pattern.compile("\\{\\{(\\w+)}}");

    private final Bank bank;
    private final Wording wording;

    HtmlText(Bank bank, Wording wording) {
        this.bank = bank;
        this.wording = wording;
    }

    String of(StatementLetters.Page page) {
        return letter(
                wording.text("mail.statement.subject", page.from(), page.to()),
                wording.text("mail.statement.heading"),
                wording.text("mail.statement.intro", page.from(), page.to()),
                rows(page),
                wording.text("mail.statement.check"));
    }

    String of(Notice notice) {
        String rows = notice.facts().stream()
                .map(fact -> row(fact.label(), fact.value()))
                .collect(Collectors.joining());
        return letter(notice.subject(), notice.heading(), notice.intro(), rows, notice.check());
    }

    private String letter(String subject, String heading, String intro, String rows, String check) {
        Map<String, String> texts = new HashMap<>();
        texts.put("language", wording.language().locale().getLanguage());
        texts.put("subject", subject);
        texts.put("accent", bank.accentColour());
        texts.put("logo", bank.logo());
        texts.put("bank", bank.name());
        texts.put("heading", heading);
        texts.put("greeting", wording.text("mail.greeting"));
        // Shown by itself in a list of mails; in the letter it goes on after the greeting, in some languages in small
        // letters.
        texts.put("preview", StringUtils.capitalize(intro));
        texts.put("intro", intro);
        texts.put("check", check);
        texts.put("caution", wording.text("mail.caution"));
        texts.put("contact", wording.text("mail.contact"));
        texts.put("phone", bank.phone());
        texts.put("email", bank.email());
        texts.put("web", bank.web());
        texts.put("address", String.join(" · ", bank.addressLines()));
        texts.put("automatic", wording.text("mail.automatic"));
        texts.replaceAll((field, text) -> escaped(text));
        texts.put("rows", rows);
        return filled(LETTER, texts);
    }

    private String rows(StatementLetters.Page page) {
        List<String> rows = new ArrayList<>();
        rows.add(row("mail.account", page.account()));
        rows.add(row("statement.periodLabel", wording.text("statement.period", page.from(), page.to())));
        page.number().ifPresent(number -> rows.add(row("statement.number", Integer.toString(number))));
        rows.add(row("mail.attachment", page.fileName(), page.fileSize()));
        return String.join("", rows);
    }

    /** Each of the values on a line of its own. */
    private String row(String label, String... values) {
        String lines = Stream.of(values).map(HtmlText::escaped).collect(Collectors.joining("<br>"));
        return filled(ROW, Map.of("label", escaped(wording.text(label)), "value", lines));
    }

    private static String filled(String template, Map<String, String> texts) {
        return FIELD.matcher(template).replaceAll(field -> {
            String text = texts.get(field.group(1));
            if (text == null) {
                throw new IllegalStateException("Nothing is written for " + field.group());
            }
            return Matcher.quoteReplacement(text);
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String template(String name) {
        try (InputStream stream = HtmlText.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The template " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The template " + name + " cannot be read", broken);
        }
    }
}
