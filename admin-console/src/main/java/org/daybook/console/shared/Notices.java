package org.daybook.console.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Sentences that come up beside the work. What was refused or broke stays until it is closed. */
public final class Notices {

    private static final int MILLISECONDS_SHOWN = 4_000;

    private Notices() {}

    /** It was done. */
    public static void done(String sentence) {
        Notification notice = notice(sentence, NotificationVariant.SUCCESS);
        notice.setDuration(MILLISECONDS_SHOWN);
        notice.open();
    }

    /** It was refused. */
    public static void refused(String sentence) {
        staying(sentence, NotificationVariant.WARNING);
    }

    /** It broke. */
    public static void broken(String sentence) {
        staying(sentence, NotificationVariant.ERROR);
    }

    private static void staying(String sentence, NotificationVariant variant) {
        Notification notice = notice(sentence, variant);
        notice.setDuration(0);
        notice.open();
    }

    private static Notification notice(String sentence, NotificationVariant variant) {
        Notification notice = new Notification();
        notice.addThemeVariants(variant);
        notice.setPosition(Notification.Position.BOTTOM_END);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel("Close");
        Div content = new Div(new Span(sentence), close);
        content.addClassName("notice");
        notice.add(content);
        return notice;
    }
}
