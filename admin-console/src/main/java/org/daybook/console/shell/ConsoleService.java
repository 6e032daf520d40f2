package org.daybook.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What holds for every session and every page of it. */
@Component
class ConsoleService implements VaadinServiceInitListener {

    private final transient SignedIn signedIn;
    private final transient Mishaps mishaps;

    ConsoleService(SignedIn signedIn, Mishaps mishaps) {
        this.signedIn = signedIn;
        this.mishaps = mishaps;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(opened -> opened.getSession().setErrorHandler(mishaps));
        event.getSource().addUIInitListener(opened -> watch(opened.getUI()));
        event.addIndexHtmlRequestListener(Appearance::paint);
        event.getSource().setSystemMessagesProvider(information -> {
            CustomizedSystemMessages messages = new CustomizedSystemMessages();
            // Without a word the page is loaded again, which leads to the sign-in page.
            messages.setSessionExpiredNotificationEnabled(false);
            return messages;
        });
    }

    private void watch(UI ui) {
        ui.addBeforeEnterListener(entering -> {
            boolean mustChange =
                    signedIn.login().filter(StaffLogin::mustChangePassword).isPresent();
            if (mustChange && entering.getNavigationTarget() != PasswordView.class) {
                entering.forwardTo(PasswordView.class);
            }
        });
    }
}
