package org.daybook.console.job;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.LocalDateTime;
import java.util.Objects;
import org.daybook.core.operations.OperationState;
import org.daybook.core.operations.WorkView;

/** What of a row moves while its work goes on: how far it is, and how long it has taken. */
final class LiveCells {

    final Div progress = new Div();
    final Span took = new Span();

    private final ProgressBar bar = new ProgressBar();
    private final Span figures = new Span();

    LiveCells() {
        progress.addClassName("progress");
        figures.addClassName("caption");
        bar.getElement().setAttribute("aria-label", "Progress");
        progress.add(bar, figures);
    }

    /** Whether nothing else has changed, so that the row need not be made anew. */
    static boolean isSameButForProgress(WorkView before, WorkView now) {
        return before.state() == now.state()
                && before.alive() == now.alive()
                && before.stopRequested() == now.stopRequested()
                && before.description().equals(now.description())
                && Objects.equals(before.reason(), now.reason())
                && Objects.equals(before.startedAt(), now.startedAt());
    }

    void show(WorkView work, LocalDateTime now) {
        boolean running = work.state() == OperationState.RUNNING && work.alive();
        bar.setVisible(running);
        figures.setVisible(running);
        if (running) {
            boolean known = work.total() > 0;
            bar.setIndeterminate(!known);
            if (known) {
                bar.setMax((double) work.total());
                bar.setValue((double) Math.min(work.done(), work.total()));
            }
            figures.setText(WorkText.progress(work));
        }
        took.setText(WorkText.duration(work, now));
    }
}
