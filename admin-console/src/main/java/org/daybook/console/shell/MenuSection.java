package org.daybook.console.shell;

import com.vaadin.flow.server.menu.MenuEntry;

/**
 * The groups of the side navigation. A screen's place is the order of its menu annotation: the tens are the group, and the
 * units the place within it.
 */
enum MenuSection {
    /** 1 to 9: Today, Counter, Accounts, Statements, Products, Categories, Approvals. */
    BANK("Bank"),
    /** 10 to 19: Alerts, Analytics, Freezes due, Freeze codes. */
    INSIGHT("Insight"),
    /** 20 to 29: Jobs, Mail, Calendar. */
    OPERATIONS("Operations"),
    /** 30 and more: Audit, Staff. */
    ADMINISTRATION("Administration");

    private static final int SIZE = 10;

    private final String words;

    MenuSection(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static MenuSection of(MenuEntry entry) {
        Double order = entry.order();
        int group = order == null ? values().length - 1 : order.intValue() / SIZE;
        return values()[Math.min(group, values().length - 1)];
    }
}
