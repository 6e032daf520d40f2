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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.daybook.console.account.AccountsNavigation;
import org.daybook.console.alert.AlertsNavigation;
import org.daybook.console.job.JobsNavigation;
import org.daybook.console.job.WorkBadges;
import org.daybook.console.job.WorkText;
import org.daybook.console.mail.MailNavigation;
import org.daybook.console.shared.Background;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Figures;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.Words;
import org.daybook.core.operations.WorkView;

/** What there is to know at the beginning of a working day: what needs somebody, the last night, the last work. */
@Route("")
@PageTitle("Today · Daybook")
@Menu(title = "Today", order = 1, icon = "vaadin:sun-o")
@RolesAllowed("SEE_JOBS")
final class TodayView extends Screen {

    private final Div content = new Div();
    private final transient List<Part> parts = new ArrayList<>();

    TodayView(Mornings mornings, Background background) {
        super("Today");
        content.addClassName("today");
        add(content);
        show(mornings.look());
        background.eachSecond(this, mornings::glance, this::show);
    }

    /** A part is made anew only if what it says has changed: whoever has the focus in another one keeps it. */
    private void show(Morning morning) {
        part(0, Needs.of(morning), () -> needs(morning));
        part(1, List.of(morning.night(), morning.alerts().isPresent()), () -> new NightCard(morning));
        part(2, figuresOf(morning), () -> figures(morning));
        part(3, morning.latest(), () -> work(morning));
    }

    private void part(int place, Object says, Supplier<Component> make) {
        if (place < parts.size() && parts.get(place).says.equals(says)) {
            return;
        }
        Part made = new Part(says, make.get());
        if (place < parts.size()) {
            content.replace(parts.get(place).component, made.component);
            parts.set(place, made);
        } else {
            content.add(made.component);
            parts.add(made);
        }
    }

    private static List<Object> figuresOf(Morning morning) {
        return List.of(
                morning.businessDate(),
                morning.accounts(),
                morning.frozen(),
                morning.alerts(),
                morning.running(),
                morning.waiting(),
                morning.executorAlive());
    }

    /** @param says what it was made of */
    private record Part(Object says, Component component) {}

    private Component needs(Morning morning) {
        Section section = section("Action required");
        List<Need> needs = Needs.of(morning);
        if (needs.isEmpty()) {
            section.add(new Paragraph("Nothing. Recent jobs ended as they should, and nothing is waiting for you."));
            return section;
        }
        UnorderedList list = list();
        for (Need need : needs) {
            list.add(new ListItem(
                    new Badge(need.state(), need.tone()),
                    new Div(new Span(need.sentence()), caption(need.detail())),
                    link(need.where().words(), way(need.where()))));
        }
        section.add(list);
        return section;
    }

    private static Consumer<UI> way(Need.Place place) {
        return switch (place) {
            case JOBS -> JobsNavigation::open;
            case MAIL -> MailNavigation::openExceptions;
            case ALERTS -> AlertsNavigation::openAll;
        };
    }

    private Component figures(Morning morning) {
        Figures figures = new Figures()
                .with(
                        "Business date",
                        morning.businessDate().map(Words::longDate).orElse("not opened yet"));
        morning.accounts().ifPresent(count -> figures.with("Accounts", Words.count(count)));
        morning.frozen()
                .ifPresent(count -> figures.with(
                        "Freezes in force",
                        count == 0 ? new Span("0") : AccountsNavigation.linkToFrozen(Words.count(count))));
        morning.alerts()
                .ifPresent(alerts -> figures.with(
                        "Alerts open",
                        alerts.open() == 0 ? new Span("0") : AlertsNavigation.linkToAll(Words.count(alerts.open()))));
        return figures.with("Jobs running", Words.count(morning.running()))
                .with("Jobs waiting", Words.count(morning.waiting()))
                .with(
                        "Job processing",
                        morning.executorAlive() ? new Badge("On", Badge.Tone.GOOD) : new Badge("Off", Badge.Tone.BAD));
    }

    private Component work(Morning morning) {
        Section section = section("Latest jobs");
        if (morning.latest().isEmpty()) {
            section.add(new Paragraph("No jobs yet."));
            return section;
        }
        UnorderedList list = list();
        for (WorkView work : morning.latest()) {
            list.add(new ListItem(
                    WorkBadges.state(work),
                    new Div(
                            new Span(WorkText.sentence(work)),
                            caption(work.alive() ? WorkText.progress(work) : morning.ended(work)))));
        }
        section.add(list);
        return section;
    }

    private static Section section(String title) {
        Section section = new Section(new H3(title));
        section.addClassName("card");
        return section;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("needs");
        return list;
    }

    private static Span caption(String words) {
        Span caption = new Span(words);
        caption.addClassName("caption");
        return caption;
    }

    private Button link(String words, Consumer<UI> open) {
        Button link = new Button(words, click -> getUI().ifPresent(open));
        link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return link;
    }
}
