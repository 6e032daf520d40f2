package org.daybook.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Optional;
import org.daybook.console.shared.Notices;

/** What nobody foresaw, between requests: a sentence for the person, the whole of it in the log. */
@org.springframework.stereotype.Component
class Mishaps implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        String sentence = Explanation.of(event.getThrowable());
        event.getComponent()
                .flatMap(Component::getUI)
                .or(() -> Optional.ofNullable(UI.getCurrent()))
                .ifPresent(ui -> {
                    var _ = ui.access(() -> Notices.broken(sentence));
                });
    }
}
