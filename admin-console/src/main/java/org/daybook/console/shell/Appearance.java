package org.daybook.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Light, dark, or as the machine is set: kept in the browser, so that the sign-in page has it too. */
enum Appearance {
    SYSTEM("Same as this computer", ColorScheme.Value.SYSTEM),
    LIGHT("Light", ColorScheme.Value.LIGHT),
    DARK("Dark", ColorScheme.Value.DARK);

    private static final String COOKIE = "daybook-appearance";
    private static final Duration KEPT = Duration.ofDays(365);

    private final String words;
    private final ColorScheme.Value scheme;

    Appearance(String words, ColorScheme.Value scheme) {
        this.words = words;
        this.scheme = scheme;
    }

    String words() {
        return words;
    }

    /** The one this browser keeps. */
    static Appearance of(VaadinRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Stream.of(values())
                        .filter(appearance -> appearance.name().equals(cookie.getValue())))
                .findFirst()
                .orElse(SYSTEM);
    }

    /** Before the first pixel, or a dark page would flash light. */
    static void paint(IndexHtmlResponse page) {
        page.getDocument()
                .head()
                .appendElement("style")
                .text("html { color-scheme: "
                        + of(page.getVaadinRequest()).scheme.getValue() + "; }");
    }

    /** Shows it from now on. */
    void choose(UI ui) {
        ui.getPage().setColorScheme(scheme);
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response != null) {
            Cookie cookie = new Cookie(COOKIE, name());
            cookie.setPath("/");
            cookie.setMaxAge(Math.toIntExact(KEPT.toSeconds()));
            cookie.setHttpOnly(true);
            cookie.setSecure(VaadinRequest.getCurrent().isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
