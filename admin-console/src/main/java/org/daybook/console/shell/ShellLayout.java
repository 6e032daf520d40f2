package org.daybook.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.console.shared.Words;
import org.daybook.core.bank.Bank;
import org.daybook.core.calendar.BusinessDates;

/** What frames every screen: whose bank it is and which business date, where one can go, who is signed in. */
@Layout
@PermitAll
@JavaScript("context://tabs.js")
public final class ShellLayout extends AppLayout implements AfterNavigationObserver {

    private final transient BusinessDates businessDates;
    private final transient AuthenticationContext authentication;
    private final Span businessDate = new Span();

    ShellLayout(Bank bank, BusinessDates businessDates, SignedIn signedIn, AuthenticationContext authentication) {
        this.businessDates = businessDates;
        this.authentication = authentication;
        setPrimarySection(Section.DRAWER);
        addToDrawer(
                head(bank), new Scroller(navigation()), foot(signedIn.login().orElseThrow()));
        Span label = new Span("Business date");
        label.addClassName("caption");
        Div date = new Div(label, businessDate);
        date.addClassName("business-date");
        addToNavbar(new DrawerToggle(), date);
    }

    private static Component head(Bank bank) {
        Span mark = new Span(bank.logo());
        mark.addClassName("mark");
        Span name = new Span(bank.name());
        name.addClassName("bank-name");
        Header head = new Header(mark, name);
        head.addClassName("shell-head");
        return head;
    }

    /** The screens that whoever is signed in may open; each declares itself by its own menu annotation. */
    private static Component navigation() {
        Map<MenuSection, SideNav> sections = new EnumMap<>(MenuSection.class);
        MenuConfiguration.getMenuEntries().forEach(entry -> sections.computeIfAbsent(
                        MenuSection.of(entry), section -> new SideNav(section.words()))
                .addItem(item(entry)));
        Div all = new Div();
        all.addClassName("shell-navigation");
        sections.values().forEach(all::add);
        return all;
    }

    private static SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(entry.title(), entry.path());
        item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }

    private Component foot(StaffLogin login) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.addClassName("user-menu");
        Span name = new Span(login.name());
        name.addClassName("user-name");
        Span roles = new Span(login.roles().stream()
                .sorted()
                .map(role -> Words.of(role).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
        roles.addClassName("caption");
        Div who = new Div(name, roles);
        who.addClassName("user");
        MenuItem user = menu.addItem(who);
        user.setAriaLabel("Signed in as " + login.name());
        Appearance now = Appearance.of(VaadinRequest.getCurrent());
        MenuItem appearance = user.getSubMenu().addItem("Appearance");
        for (Appearance choice : Appearance.values()) {
            MenuItem item = appearance.getSubMenu().addItem(choice.words());
            item.setCheckable(true);
            item.setChecked(choice == now);
            item.addClickListener(click -> {
                appearance.getSubMenu().getItems().forEach(each -> each.setChecked(each == item));
                click.getSource().getUI().ifPresent(choice::choose);
            });
        }
        user.getSubMenu().addItem("Change password", click -> getUI().ifPresent(ui -> ui.navigate(PasswordView.class)));
        user.getSubMenu().addItem("Second factor", click -> getUI().ifPresent(ui -> ui.navigate(EnrolmentView.class)));
        user.getSubMenu().addItem("Sign out", click -> authentication.logout());
        Div foot = new Div(new Icon(VaadinIcon.USER), menu);
        foot.addClassName("shell-foot");
        return foot;
    }

    /** Asked each time: a night may have moved it. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        businessDate.setText(businessDates.current().map(Words::longDate).orElse("not opened yet"));
    }
}
