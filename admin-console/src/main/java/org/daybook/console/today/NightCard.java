package org.daybook.console.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Figures;
import org.daybook.console.shared.Words;
import org.daybook.core.closing.Night;

/** What the last night came to: statements due = made = accepted + waiting + exceptions, and the books proved. */
final class NightCard extends Section {

    NightCard(Morning morning) {
        addClassName("card");
        morning.night()
                .ifPresentOrElse(
                        night -> show(morning, night),
                        () -> add(
                                new H3("Last night"),
                                new Paragraph("No night has run yet. The first one closes the business date.")));
    }

    private void show(Morning morning, Night night) {
        Span when = new Span(
                night.closedAt() == null
                        ? "begun " + morning.moment(night.begunAt())
                        : morning.moment(night.closedAt()));
        when.addClassName("caption");
        Badge state =
                night.closed() ? new Badge("Closed", Badge.Tone.GOOD) : new Badge("Still open", Badge.Tone.WARNING);
        Div head = new Div(new H3("Night of " + Words.longDate(night.businessDate())), state, when);
        head.addClassName("card-head");
        add(head);
        if (!night.closed()) {
            add(new Paragraph("The figures appear here once it is closed."));
            return;
        }
        add(equation(night), figures(morning, night));
    }

    private static Component equation(Night night) {
        Div equation = new Div(
                term(night.statementsDue(), "statements due"),
                sign("=", night.statementsDue() == night.statementsMade()),
                term(night.statementsMade(), "made"),
                sign(
                        "=",
                        night.statementsMade()
                                == night.messagesAccepted() + night.messagesWaiting() + night.messagesExcepted()),
                term(night.messagesAccepted(), "handed over"),
                sign("+", true),
                term(night.messagesWaiting(), "waiting"),
                sign("+", true),
                term(night.messagesExcepted(), "exceptions"));
        equation.addClassName("equation");
        return equation;
    }

    private static Component term(long figure, String words) {
        Span number = new Span(Words.count(figure));
        number.addClassName("equation-figure");
        Span caption = new Span(words);
        caption.addClassName("caption");
        return new Div(number, caption);
    }

    private static Component sign(String sign, boolean holds) {
        Span span = new Span(holds ? sign : "≠");
        span.addClassNames("equation-sign", holds ? "holds" : "broken");
        return span;
    }

    private static Component figures(Morning morning, Night night) {
        Figures figures = new Figures().with("Entries booked", Words.count(night.entries()));
        if (morning.alerts().isPresent()) {
            figures.with("Alerts raised", Words.count(night.alerts()));
        }
        long claims = night.claimsProved() + night.claimsBroken();
        return figures.with(
                "Books",
                night.claimsBroken() == 0
                        ? new Badge("Proved, " + Words.count(claims) + " checks", Badge.Tone.GOOD)
                        : new Badge(
                                Words.count(night.claimsBroken()) + " of " + Words.count(claims) + " checks failed",
                                Badge.Tone.BAD));
    }
}
