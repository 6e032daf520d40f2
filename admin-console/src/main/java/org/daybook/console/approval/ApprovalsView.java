package org.daybook.console.approval;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.StepUp;
import org.daybook.console.shared.Words;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposal;
import org.daybook.core.bank.Bank;
import org.daybook.core.security.Authority;

/** What waits for a colleague's approval, what one has proposed oneself, and what became of all of it. */
@Route("approvals")
@PageTitle("Approvals · Daybook")
@Menu(title = "Approvals", order = 9, icon = "vaadin:check-square-o")
@RolesAllowed("SEE_APPROVALS")
final class ApprovalsView extends Screen {

    private static final int LONGEST_HISTORY = 1_000;

    /** Which proposals are shown. */
    enum Shown {
        PENDING,
        MINE,
        HISTORY
    }

    private final transient Approvals approvals;
    private final transient Bank bank;
    private final RadioButtonGroup<Shown> shown = new RadioButtonGroup<>();
    private final Grid<Proposal> grid = Columns.grid("No proposals.");

    ApprovalsView(Approvals approvals, Authority authority, StepUp stepUp, Bank bank) {
        super("Approvals");
        this.approvals = approvals;
        this.bank = bank;
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(Words::of);
        shown.setAriaLabel("Which proposals");
        shown.setValue(Shown.PENDING);
        shown.addValueChangeListener(change -> show());
        columns();
        Columns.opens(
                grid, proposal -> new ProposalDialog(approvals, authority, stepUp, bank, proposal, this::show).open());
        add(toolbar(shown), grid);
        show();
    }

    private void columns() {
        Columns.narrow(grid, "No.", proposal -> proposal.id().value());
        Columns.narrow(grid, "Asks to", proposal -> proposal.kind().words());
        Columns.narrow(
                grid,
                "On",
                proposal -> proposal.subject().kind() + " " + proposal.subject().reference());
        Columns.wide(grid, "Reason", Proposal::reason);
        Columns.narrow(grid, "By", proposal -> proposal.proposedBy().name());
        Columns.narrow(grid, "Since", proposal -> Words.moment(proposal.proposedAt(), bank.zone()));
        Columns.narrow(grid, "Until", proposal -> Words.moment(proposal.expiresAt(), bank.zone()));
        grid.addComponentColumn(proposal -> badge(proposal.state()))
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void show() {
        grid.setItems(proposals());
    }

    private List<Proposal> proposals() {
        return switch (shown.getValue()) {
            case PENDING -> approvals.pending();
            case MINE -> approvals.mine();
            case HISTORY -> approvals.history(0, LONGEST_HISTORY);
        };
    }

    static Badge badge(Proposal.State state) {
        return switch (state) {
            case PENDING -> new Badge("Pending", Badge.Tone.WARNING);
            case APPROVED -> new Badge("Approved", Badge.Tone.GOOD);
            case REJECTED -> new Badge("Rejected", Badge.Tone.BAD);
            case WITHDRAWN -> new Badge("Withdrawn", Badge.Tone.QUIET);
            case EXPIRED -> new Badge("Expired", Badge.Tone.QUIET);
        };
    }
}
