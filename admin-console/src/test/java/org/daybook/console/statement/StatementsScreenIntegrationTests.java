package org.daybook.console.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import org.daybook.console.shell.SignedInAsFactory;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is offered to make a statement, and who to see those that were made. */
@ConsoleTest
@SignedInAs(Role.VIEWER)
class StatementsScreenIntegrationTests extends SpringBrowserlessTest {

    @Test
    void offersBothToAViewer() {
        StatementsView view = navigate(StatementsView.class);

        assertThat(find(MakePanel.class, view).all()).hasSize(1);
    }

    @Test
    void offersAnAuditorTheArchiveAlone() {
        SecurityContextHolder.setContext(SignedInAsFactory.signedIn(Role.AUDITOR));

        StatementsView view = navigate(StatementsView.class);

        assertThat(find(MakePanel.class, view).all()).isEmpty();
        assertThat(find(ArchivePanel.class, view).all()).hasSize(1);
    }
}
