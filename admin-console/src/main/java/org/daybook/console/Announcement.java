package org.daybook.console;

import java.io.PrintStream;
import org.daybook.core.staff.Staff;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal where the console answers, once it does, and who may sign in if nobody could before. */
@Component
@ConditionalOnProperty("daybook.console.announce")
class Announcement {

    private final Staff staff;
    private final PrintStream out = System.out;

    Announcement(Staff staff) {
        this.staff = staff;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        staff.createFirstAdministrator().ifPresent(first -> {
            out.println(
                    "Sign in as " + first.member().name() + " with the one-time password " + first.oneTimePassword());
            out.println("It is not shown again, and must be changed at the first sign-in.");
        });
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && web.getWebServer().getPort() > 0) {
            out.println("http://localhost:" + web.getWebServer().getPort());
        }
    }
}
