package org.daybook.console.counter;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;

/**
 * What a teller can do, each by Alt and a letter. The letters are none that browsers have for themselves: Alt+D is the address
 * line, and E, F, S, V, B, T, H open menus.
 */
enum Deed {
    REGISTER("Register a customer", "N"),
    DEPOSIT("Deposit", "I"),
    WITHDRAW("Withdraw", "W"),
    TRANSFER("Transfer", "R"),
    STATEMENT("Statement", "P"),
    CONTACT("Contact data", "C"),
    PIN_CODE("PIN by code", "K"),
    EMAIL_CODE("E-mail code", "M"),
    OPEN_ACCOUNT("Open an account", "O");

    private final String words;
    private final String letter;

    Deed(String words, String letter) {
        this.words = words;
        this.letter = letter;
    }

    String words() {
        return words;
    }

    String shortcut() {
        return "Alt+" + letter;
    }

    /** A button that is pressed by its keys as well, and says so. */
    Button button(Runnable deed) {
        Button button = labelled(words, shortcut());
        button.addClickListener(click -> deed.run());
        button.addClickShortcut(Key.of("Key" + letter), KeyModifier.ALT);
        return button;
    }

    /** A button that names its keys. */
    static Button labelled(String words, String shortcut) {
        Button button = new Button(words);
        Span keys = new Span(shortcut);
        keys.addClassName("keys");
        keys.getElement().setAttribute("aria-hidden", "true");
        button.setSuffixComponent(keys);
        button.getElement().setAttribute("aria-keyshortcuts", shortcut.replace("Esc", "Escape"));
        button.setAriaLabel(words);
        return button;
    }
}
