package org.daybook.console.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Consumer;
import org.daybook.console.account.AccountsNavigation;
import org.daybook.console.job.JobsNavigation;
import org.daybook.console.job.WorkBadges;
import org.daybook.console.job.WorkText;
import org.daybook.console.shared.Background;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Figures;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.Words;
import org.daybook.core.closing.Night;
import org.daybook.core.operations.WorkView;

/** What there is to know at the beginning of a working day: what needs somebody, and how the last work went. */
@Route("")
@PageTitle("Today · Daybook")
@Menu(title = "Today", order = 1, icon = "vaadin:sun-o")
@RolesAllowed("SEE_JOBS")
final class TodayView extends Screen {

    private final Div content = new Div();
    private Morning shown = Morning.UNKNOWN;

    TodayView(Mornings mornings, Background background) {
        super("Today");
        content.addClassName("today");
        add(content);
        show(mornings.look());
        background.eachSecond(this, mornings::look, this::show);
    }

    private void show(Morning morning) {
        if (!morning.equals(shown)) {
            shown = morning;
            content.removeAll();
            content.add(figures(morning), needs(morning));
            morning.lastNight().ifPresent(night -> content.add(night(night, morning)));
            content.add(work(morning));
        }
    }

    private static Component figures(Morning morning) {
        Figures figures = new Figures()
                .with(
                        "Business date",
                        morning.businessDate().map(Words::longDate).orElse("not opened yet"));
        morning.accounts().ifPresent(count -> figures.with("Accounts", Words.count(count)));
        morning.frozen()
                .ifPresent(count -> figures.with(
                        "Accounts frozen",
                        count == 0 ? new Span("0") : AccountsNavigation.linkToFrozen(Words.count(count))));
        return figures.with("At work now", Words.count(morning.running()))
                .with("Waiting", Words.count(morning.waiting()));
    }

    private Component needs(Morning morning) {
        Section section = section("Needs somebody");
        if (morning.needs().isEmpty()) {
            section.add(new Paragraph("Nothing. The last work of every kind ended as it should."));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("needs");
        for (WorkView work : morning.needs()) {
            Span reason = new Span(work.reason() == null ? "" : work.reason());
            reason.addClassName("caption");
            Div words = new Div(new Span(WorkText.sentence(work.description())), reason);
            list.add(new ListItem(WorkBadges.state(work), words, link("See jobs", JobsNavigation::open)));
        }
        section.add(list);
        return section;
    }

    private static Component night(Night night, Morning morning) {
        Section section = section("Night of " + Words.longDate(night.businessDate()));
        long sentOrNamed = night.messagesAccepted() + night.messagesWaiting() + night.messagesExcepted();
        boolean addsUp = night.statementsDue() == night.statementsMade()
                && night.statementsMade() == sentOrNamed
                && night.claimsBroken() == 0;
        Figures figures = new Figures()
                .with("State", state(night, addsUp))
                .with("Entries", Words.count(night.entries()))
                .with("Statements due", Words.count(night.statementsDue()))
                .with("Made", Words.count(night.statementsMade()))
                .with("Handed to the mail server", Words.count(night.messagesAccepted()))
                .with("Waiting", Words.count(night.messagesWaiting()))
                .with("Exceptions", Words.count(night.messagesExcepted()))
                .with("Proofs", Words.count(night.claimsProved()) + " hold, " + night.claimsBroken() + " broken");
        morning.openAlerts().ifPresent(count -> figures.with("Open alerts", Words.count(count)));
        section.add(figures);
        return section;
    }

    private static Badge state(Night night, boolean addsUp) {
        if (!night.closed()) {
            return new Badge("Open", Badge.Tone.LIVE);
        }
        return addsUp ? new Badge("Adds up", Badge.Tone.GOOD) : new Badge("Does not add up", Badge.Tone.BAD);
    }

    private static Component work(Morning morning) {
        Section section = section("Last work");
        if (morning.latest().isEmpty()) {
            section.add(new Paragraph("No work was asked for yet."));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("needs");
        for (WorkView work : morning.latest()) {
            Span progress = new Span(work.alive() ? WorkText.progress(work) : morning.ended(work));
            progress.addClassName("caption");
            list.add(new ListItem(
                    WorkBadges.state(work), new Div(new Span(WorkText.sentence(work.description())), progress)));
        }
        section.add(list);
        return section;
    }

    private static Section section(String title) {
        Section section = new Section(new H3(title));
        section.addClassName("card");
        return section;
    }

    private Button link(String words, Consumer<UI> open) {
        Button link = new Button(words, click -> getUI().ifPresent(open));
        link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return link;
    }
}
