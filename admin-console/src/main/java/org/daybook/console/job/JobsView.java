package org.daybook.console.job;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.console.shared.Background;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Notices;
import org.daybook.console.shared.Screen;
import org.daybook.core.operations.StopOutcome;
import org.daybook.core.operations.WorkView;
import org.daybook.core.security.Permission;

/** What runs and ran, looked at each second. What is asked for here is carried out by an executor. */
@Route("jobs")
@PageTitle("Jobs · Daybook")
@Menu(title = "Jobs", order = 20, icon = "vaadin:cogs")
@RolesAllowed("SEE_JOBS")
final class JobsView extends Screen {

    private static final int SHOWN = 200;

    private final transient JobDesk desk;
    private final Span unattended = new Span();
    private final Grid<WorkView> grid = Columns.grid("No jobs yet.");
    private final transient List<WorkView> rows = new ArrayList<>();
    private final transient Map<Long, LiveCells> live = new HashMap<>();
    private final GridListDataView<WorkView> shown = grid.setItems(rows);

    JobsView(JobDesk desk, Background background) {
        super("Jobs");
        this.desk = desk;
        if (desk.may(Permission.RUN_JOBS)) {
            act(start());
        }
        shown.setIdentifierProvider(WorkView::requestId);
        columns();
        unattended.addClassName("hint");
        unattended.setVisible(false);
        add(unattended, grid);
        show(desk.latest(SHOWN));
        background.eachSecond(this, () -> desk.latest(SHOWN), this::show);
    }

    private Component start() {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.PRIMARY);
        SubMenu kinds = menu.addItem("Start a job").getSubMenu();
        kinds.addItem("Statements …", click -> new StatementsDialog(desk, this::look).open());
        kinds.addItem("Night …", click -> new NightDialog(desk, this::look).open());
        kinds.addItem("Search for fraud patterns …", click -> new FraudDialog(desk, this::look).open());
        kinds.addItem("Proof of the books", click -> started(desk.reconcile()));
        kinds.addItem("Delivery of mail", click -> started(desk.deliver()));
        return menu;
    }

    private void columns() {
        Columns.narrow(grid, "No.", WorkView::requestId);
        grid.addComponentColumn(WorkBadges::state)
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(JobsView::words).setHeader("Work").setFlexGrow(1);
        grid.addComponentColumn(work -> liveCell(work).progress)
                .setHeader("Progress")
                .setWidth("15rem")
                .setFlexGrow(0);
        Columns.narrow(grid, "Requested by", WorkView::requestedBy);
        Columns.narrow(grid, "Started", work -> work.startedAt() == null ? "" : desk.moment(work.startedAt()));
        grid.addComponentColumn(work -> {
                    LiveCells cells = live.get(work.requestId());
                    return (cells == null ? liveCell(work) : cells).took;
                })
                .setHeader("Duration")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions).setHeader("").setAutoWidth(true).setFlexGrow(0);
    }

    /** What it is, and why it ended as it did. */
    private static Component words(WorkView work) {
        Div cell = new Div(new Span(WorkText.sentence(work)));
        cell.addClassName("work");
        if (work.reason() != null) {
            cell.add(caption(work.reason()));
        }
        if (WorkText.goesOnOnlyByHand(work)) {
            cell.add(caption("To resume it, import the same folder again where the import was started."));
        }
        return cell;
    }

    /** Made with the row; what moves in it is changed in place, or the buttons beside it would lose the focus. */
    private LiveCells liveCell(WorkView work) {
        LiveCells cells = new LiveCells();
        cells.show(work, desk.now());
        live.put(work.requestId(), cells);
        return cells;
    }

    private static Span caption(String text) {
        Span caption = new Span(text);
        caption.addClassName("caption");
        return caption;
    }

    private Component actions(WorkView work) {
        Div actions = new Div();
        if (desk.may(Permission.RUN_JOBS)) {
            switch (work.state()) {
                case NEW, RUNNING -> {
                    Button stop = small("Stop", work, () -> stop(work));
                    stop.setEnabled(!work.stopRequested());
                    actions.add(stop);
                }
                case STOPPED, FAILED -> {
                    if (work.resumable()) {
                        actions.add(small("Resume", work, () -> resume(work)));
                    }
                }
                case REFUSED, DONE -> {
                    // It is over; the same is asked for anew.
                }
            }
        }
        return actions;
    }

    private static Button small(String words, WorkView work, Runnable deed) {
        return Fields.small(words, words + " job " + work.requestId(), deed);
    }

    private void stop(WorkView work) {
        String job = "Job " + work.requestId();
        switch (desk.work().stop(work.requestId())) {
            case StopOutcome.Stopping stopping -> Notices.done(job + " is stopping. It can be resumed later.");
            case StopOutcome.Stopped stopped -> Notices.done(job + " was stopped before it started.");
            case StopOutcome.NothingToStop nothing -> Notices.refused(job + " has ended or is stopping already.");
        }
        look();
    }

    private void resume(WorkView work) {
        long resumed = desk.work().resume(work.requestId());
        Notices.done("Job " + resumed + " is queued again and resumes where it stopped.");
        look();
    }

    private void started(long request) {
        Notices.done("Job " + request + " is queued.");
        look();
    }

    private void look() {
        show(desk.latest(SHOWN));
    }

    /** Changes only the rows that say something else than before, so that nothing flickers. */
    private void show(List<WorkView> latest) {
        if (ids(latest).equals(ids(rows))) {
            for (int i = 0; i < rows.size(); i++) {
                update(i, latest.get(i));
            }
        } else {
            rows.clear();
            live.keySet().retainAll(ids(latest));
            rows.addAll(latest);
            shown.refreshAll();
        }
        boolean nobody = WorkText.waitsForAnExecutor(latest, desk.now());
        unattended.setVisible(nobody);
        unattended.setText(
                "Job processing is off, so jobs wait. Whoever runs the bank's server starts it with ./daybook batch.");
    }

    private void update(int place, WorkView now) {
        WorkView before = rows.get(place);
        rows.set(place, now);
        LiveCells cells = live.get(now.requestId());
        if (cells != null && LiveCells.isSameButForProgress(before, now)) {
            cells.show(now, desk.now());
        } else {
            shown.refreshItem(now);
        }
    }

    private static List<Long> ids(List<WorkView> work) {
        return work.stream().map(WorkView::requestId).toList();
    }
}
