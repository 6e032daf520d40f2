package org.daybook.console.shared;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a screen asks again and again while somebody types or chooses: the answer to the last asking alone is shown. */
public final class Question {

    private final Background background;
    private int asked;

    public Question(Background background) {
        this.background = background;
    }

    /** Looks in the background, and shows what it saw unless something else was asked meanwhile. */
    public <T> void ask(Supplier<T> look, Consumer<T> show) {
        asked++;
        int mine = asked;
        background.run(UI.getCurrent(), look, seen -> {
            if (mine == asked) {
                show.accept(seen);
            }
        });
    }
}
