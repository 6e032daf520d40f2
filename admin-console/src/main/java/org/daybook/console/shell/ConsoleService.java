package org.daybook.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;

/** What holds for every session and every page of it. */
@org.springframework.stereotype.Component
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
            signedIn.login().flatMap(ConsoleService::next).ifPresent(next -> {
                if (entering.getNavigationTarget() != next) {
                    entering.forwardTo(next);
                }
            });
        });
    }

    /** What is still to be done before somebody is in. */
    private static Optional<Class<? extends Component>> next(StaffLogin login) {
        return switch (login.stage()) {
            case SECOND_FACTOR -> Optional.of(SecondFactorView.class);
            case PASSWORD_CHANGE -> Optional.of(PasswordView.class);
            case ENROLMENT -> Optional.of(EnrolmentView.class);
            case IN -> Optional.empty();
        };
    }
}
