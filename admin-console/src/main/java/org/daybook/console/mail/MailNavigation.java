package org.daybook.console.mail;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;

/** The ways into the mail screens. */
public final class MailNavigation {

    private MailNavigation() {}

    /** The messages that need somebody. */
    public static void openExceptions(UI ui) {
        ui.navigate(MailView.class, QueryParameters.of(MailView.STATE, MailText.lower(Folder.EXCEPTIONS)));
    }

    /** One message. */
    static void open(UI ui, long message) {
        ui.navigate(MessageView.class, new RouteParam(MessageView.ID, Long.toString(message)));
    }
}
