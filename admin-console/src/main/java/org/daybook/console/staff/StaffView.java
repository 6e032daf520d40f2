package org.daybook.console.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.stream.Collectors;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Notices;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.StepUp;
import org.daybook.console.shared.Words;
import org.daybook.core.approval.Proposal;
import org.daybook.core.bank.Bank;
import org.daybook.core.staff.SecondFactors;
import org.daybook.core.staff.Staff;
import org.daybook.core.staff.StaffChange;
import org.daybook.core.staff.StaffMember;

/** The bank's own users: who may sign in, and as what. */
@Route("staff")
@PageTitle("Staff · Daybook")
@Menu(title = "Staff", order = 31, icon = "vaadin:users")
@RolesAllowed("MANAGE_STAFF")
final class StaffView extends Screen {

    private final transient Staff staff;
    private final transient SecondFactors factors;
    private final transient StepUp stepUp;
    private final transient Clock clock;
    private final Grid<StaffMember> grid = Columns.grid("Nobody is on file.");

    StaffView(Staff staff, SecondFactors factors, StepUp stepUp, Clock clock, Bank bank) {
        super("Staff");
        this.staff = staff;
        this.factors = factors;
        this.stepUp = stepUp;
        this.clock = clock;
        Button create =
                new Button("New login", click -> stepUp.then(() -> new NewLoginDialog(staff, this::show).open()));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        act(create);
        Columns.narrow(grid, "Login", StaffMember::name);
        Columns.wide(
                grid,
                "Roles",
                member -> member.roles().stream().sorted().map(Words::of).collect(Collectors.joining(", ")));
        Columns.narrow(grid, "Second factor", member -> secondFactor(member));
        Columns.narrow(grid, "Since", member -> Words.moment(member.createdAt(), bank.zone()));
        grid.addComponentColumn(this::state)
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions).setHeader("").setWidth("4.5rem").setFlexGrow(0);
        add(grid);
        show();
    }

    private void show() {
        grid.setItems(staff.list());
    }

    private static String secondFactor(StaffMember member) {
        if (member.fromProvider()) {
            return "At the provider";
        }
        return member.secondFactor() ? "Enrolled" : "None";
    }

    private Span state(StaffMember member) {
        if (member.disabled()) {
            return new Badge("Disabled", Badge.Tone.BAD);
        }
        if (member.lockedUntil().filter(until -> until.isAfter(clock.instant())).isPresent()) {
            return new Badge("Locked out", Badge.Tone.WARNING);
        }
        return member.mustChangePassword()
                ? new Badge("One-time password", Badge.Tone.QUIET)
                : new Badge("Active", Badge.Tone.GOOD);
    }

    private Component actions(StaffMember member) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        SubMenu items = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create(), "Actions for " + member.name())
                .getSubMenu();
        items.addItem("Change roles", click -> stepUp.then(() -> new RolesDialog(staff, member, this::show).open()));
        items.addItem(
                "New one-time password",
                click -> stepUp.then(() -> new SureDialog(
                                "New one-time password for " + member.name(),
                                "Replace password",
                                "The password of " + member.name() + " stops working, and a lockout ends.",
                                () -> changed(staff.resetPassword(member.name())))
                        .open()));
        if (member.secondFactor()) {
            items.addItem("Remove second factor", click -> stepUp.then(() -> removed(factors.remove(member.name()))));
        }
        if (member.disabled()) {
            items.addItem("Enable", click -> stepUp.then(() -> changed(staff.setDisabled(member.name(), false))));
        } else {
            items.addItem(
                    "Disable", click -> stepUp.then(() -> disable(member.name()).open()));
        }
        return menu;
    }

    private SureDialog disable(String name) {
        return new SureDialog(
                "Disable " + name,
                "Disable",
                name + " is signed out at once and cannot sign in again. What " + name + " did stays on record.",
                () -> changed(staff.setDisabled(name, true)));
    }

    private void removed(StaffChange change) {
        switch (change) {
            case StaffChange.Done(StaffMember member) ->
                Notices.done(member.name() + " can sign in without a second factor and enrol a new one.");
            case StaffChange.Refused(StaffChange.Reason reason) -> Notices.refused(reason.sentence());
            case StaffChange.DoneWithPassword other -> throw new IllegalStateException("No password was asked for");
            case StaffChange.CreatedWithoutRoles other -> throw new IllegalStateException("Nobody was created");
            case StaffChange.Proposed other -> throw new IllegalStateException("It takes one person");
        }
        show();
    }

    private void changed(StaffChange change) {
        switch (change) {
            case StaffChange.Done(StaffMember member) ->
                Notices.done(member.name() + (member.disabled() ? " can no longer sign in." : " can sign in again."));
            case StaffChange.DoneWithPassword(StaffMember member, String password) ->
                new OneTimePasswordDialog(member, password).open();
            case StaffChange.CreatedWithoutRoles created -> throw new IllegalStateException("Nobody was created");
            case StaffChange.Proposed(Proposal proposal) ->
                Notices.done("Proposal " + proposal.id() + " waits for another administrator.");
            case StaffChange.Refused(StaffChange.Reason reason) -> Notices.refused(reason.sentence());
        }
        show();
    }
}
