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
import org.daybook.console.shared.Words;
import org.daybook.core.approval.Proposal;
import org.daybook.core.bank.Bank;
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
    private final transient Clock clock;
    private final Grid<StaffMember> grid = Columns.grid("Nobody is on file.");

    StaffView(Staff staff, Clock clock, Bank bank) {
        super("Staff");
        this.staff = staff;
        this.clock = clock;
        Button create = new Button("New login", click -> new NewLoginDialog(staff, this::show).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        act(create);
        Columns.narrow(grid, "Login", StaffMember::name);
        Columns.wide(
                grid,
                "Roles",
                member -> member.roles().stream().sorted().map(Words::of).collect(Collectors.joining(", ")));
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
        items.addItem("Change roles", click -> new RolesDialog(staff, member, this::show).open());
        items.addItem("New one-time password", click -> changed(staff.resetPassword(member.name())));
        items.addItem(
                member.disabled() ? "Enable" : "Disable",
                click -> changed(staff.setDisabled(member.name(), !member.disabled())));
        return menu;
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
