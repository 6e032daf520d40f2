package org.daybook.core.delivery.letter;

import java.util.ArrayList;
import java.util.List;
import org.daybook.core.bank.Bank;
import org.daybook.core.language.Wording;

/** The letter for readers without HTML. */
final class PlainText {

    private final Bank bank;
    private final Wording wording;

    PlainText(Bank bank, Wording wording) {
        this.bank = bank;
        this.wording = wording;
    }

    String of(StatementLetters.Page page) {
        List<String> lines = new ArrayList<>(List.of(
                bank.name(),
                "",
                wording.text("mail.greeting"),
                "",
                wording.text("mail.statement.intro", page.from(), page.to()),
                ""));
        lines.add(field("mail.account", page.account()));
        lines.add(field("statement.periodLabel", wording.text("statement.period", page.from(), page.to())));
        page.number().ifPresent(number -> lines.add(field("statement.number", Integer.toString(number))));
        lines.add(field("mail.attachment", page.fileName() + " (" + page.fileSize() + ")"));
        return ended(lines, wording.text("mail.statement.check"));
    }

    String of(Notice notice) {
        List<String> lines =
                new ArrayList<>(List.of(bank.name(), "", wording.text("mail.greeting"), "", notice.intro(), ""));
        notice.facts().forEach(fact -> lines.add(field(fact.label(), fact.value())));
        return ended(lines, notice.check());
    }

    private String ended(List<String> lines, String check) {
        lines.addAll(List.of(
                "",
                check,
                wording.text("mail.caution"),
                "",
                wording.text("mail.contact"),
                bank.phone(),
                bank.email(),
                bank.web(),
                "",
                "-- ",
                String.join(", ", bank.addressLines()),
                wording.text("mail.automatic"),
                ""));
        return String.join("\r\n", lines);
    }

    private String field(String label, String value) {
        return wording.text(label) + ": " + value;
    }
}
