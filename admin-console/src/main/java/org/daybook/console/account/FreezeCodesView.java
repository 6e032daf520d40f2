package org.daybook.console.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Notices;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.StepUp;
import org.daybook.core.account.FreezeCode;
import org.daybook.core.account.FreezeCodes;

/** The codes of freezes, and which of them may end by themselves. */
@Route("freeze-codes")
@PageTitle("Freeze codes · Daybook")
@Menu(title = "Freeze codes", order = 13, icon = "vaadin:tags")
@RolesAllowed("UNFREEZE")
final class FreezeCodesView extends Screen {

    private final transient FreezeCodes codes;
    private final transient StepUp stepUp;
    private final Grid<FreezeCode> grid = Columns.grid("There are no codes.");
    private transient Set<FreezeCode> mayExpire = Set.of();

    FreezeCodesView(FreezeCodes codes, StepUp stepUp) {
        super("Freeze codes");
        this.codes = codes;
        this.stepUp = stepUp;
        Paragraph hint =
                new Paragraph("A freeze of a code that may expire can be given a last day. To allow it takes two"
                        + " analysts, to forbid it one; a freeze that has a last day keeps it.");
        hint.addClassName("caption");
        Columns.wide(grid, "Code", FreezeCode::words);
        Columns.wide(
                grid,
                "Ordered by",
                code -> code.byAuthority() ? "An authority or a court" : "The bank or its customer");
        grid.addComponentColumn(this::state)
                .setHeader("May it expire?")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::action).setAutoWidth(true).setFlexGrow(0);
        add(hint, grid);
        show();
    }

    private Badge state(FreezeCode code) {
        if (code.byAuthority()) {
            return new Badge("Never", Badge.Tone.QUIET);
        }
        return mayExpire.contains(code)
                ? new Badge("May expire", Badge.Tone.WARNING)
                : new Badge("Holds until it is lifted", Badge.Tone.GOOD);
    }

    private Div action(FreezeCode code) {
        Div place = new Div();
        if (!code.byAuthority()) {
            Button button = mayExpire.contains(code)
                    ? new Button("Forbid", click -> stepUp.then(() -> forbid(code)))
                    : new Button("Propose to allow", click -> new ExpiryDialog(codes, stepUp, code).open());
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(button.getText() + " expiry: " + code.words());
            place.add(button);
        }
        return place;
    }

    private void forbid(FreezeCode code) {
        codes.forbidExpiry(code);
        Notices.done("No further freeze of this code ends by itself: " + code.words() + ".");
        show();
    }

    private void show() {
        mayExpire = codes.thatMayExpire();
        grid.setItems(FreezeCode.values());
    }
}
