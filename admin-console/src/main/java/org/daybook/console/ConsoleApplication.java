package org.daybook.console;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import org.daybook.core.CoreConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The console as an application: the core, a web server and the screens. Migrations are run by {@link BooksOpening}, not by
 * Flyway's own auto-configuration.
 *
 * <p>The browser asks by plain requests and is answered over a web socket: what is pushed does not count as a sign that
 * somebody still sits there.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
@ComponentScan
@Import(CoreConfiguration.class)
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("console.css")
@Viewport("width=device-width, initial-scale=1")
public class ConsoleApplication implements AppShellConfigurator {

    public static void main(String[] arguments) {
        ConsoleCommand.run(arguments);
    }
}
