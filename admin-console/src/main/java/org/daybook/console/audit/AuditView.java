package org.daybook.console.audit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Downloads;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Screen;
import org.daybook.console.shared.Words;
import org.daybook.core.audit.AuditEntry;
import org.daybook.core.audit.AuditFilter;
import org.daybook.core.audit.AuditTail;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.bank.Bank;

/** Who did what to what, the latest first, page by page from the database. */
@Route("audit")
@PageTitle("Audit · Daybook")
@Menu(title = "Audit", order = 30, icon = "vaadin:clipboard-text")
@RolesAllowed("SEE_AUDIT")
final class AuditView extends Screen {

    /** Those of this release; others are found by typing them. */
    private static final List<String> ACTIONS = List.of(
            "SIGNED_IN",
            "SIGN_IN_REFUSED",
            "LOGIN_LOCKED_OUT",
            "PASSWORD_CHANGED",
            "PASSWORD_RESET",
            "STAFF_CREATED",
            "STAFF_DISABLED",
            "STAFF_ENABLED",
            "ROLES_CHANGED",
            "SECOND_FACTOR_ENROLLED",
            "SECOND_FACTOR_REMOVED",
            "SECOND_FACTOR_REFUSED",
            "SECOND_FACTOR_LOCKED_OUT",
            "RECOVERY_CODE_USED",
            "PROPOSAL_MADE",
            "PROPOSAL_APPROVED",
            "PROPOSAL_REJECTED",
            "PROPOSAL_WITHDRAWN",
            "PROPOSAL_NOT_DONE",
            "ACCOUNT_FROZEN",
            "ACCOUNT_UNFROZEN",
            "FREEZE_REVIEWED",
            "FREEZE_EXPIRY_ALLOWED",
            "FREEZE_EXPIRY_FORBIDDEN",
            "ENTRY_POSTED",
            "ENTRY_REFUSED",
            "BUSINESS_DATE_CLOSED",
            "BUSINESS_DATE_OPENED",
            "BANK_HOLIDAY_ENTERED",
            "BANK_HOLIDAY_REMOVED",
            "WORK_REQUESTED",
            "WORK_STOP_REQUESTED",
            "WORK_RESUMED",
            "ALERT_ASSIGNED",
            "ALERT_CLOSED",
            "MESSAGE_RESENT");

    private final transient AuditTrail trail;
    private final transient Bank bank;
    private transient AuditTail tail = AuditTail.NONE;
    private final DatePicker from = Fields.date("From");
    private final DatePicker to = Fields.date("To");
    private final TextField actor = Fields.search("User", "Whole name");
    private final ComboBox<String> action = new ComboBox<>("Action");
    private final TextField subject = Fields.search("Subject", "Account, login or request");
    private final Span found = new Span();
    private final Span seals = new Span();
    private final Anchor export = new Anchor();
    private final Grid<AuditEntry> grid = Columns.grid("Nothing was recorded that matches.");

    AuditView(AuditTrail trail, Bank bank) {
        super("Audit");
        this.trail = trail;
        this.bank = bank;
        found.addClassName("caption");
        seals.addClassName("caption");
        action.setItems(ACTIONS);
        action.setItemLabelGenerator(Words::ofCode);
        action.setAllowCustomValue(true);
        action.addCustomValueSetListener(typed ->
                action.setValue(typed.getDetail().strip().replace(' ', '_').toUpperCase(Locale.ROOT)));
        List.of(from, to).forEach(field -> {
            field.setClearButtonVisible(true);
            field.addValueChangeListener(change -> narrow());
        });
        List.of(actor, subject).forEach(field -> field.addValueChangeListener(change -> narrow()));
        action.setClearButtonVisible(true);
        action.addValueChangeListener(change -> narrow());
        columns();
        export.setText("Export as CSV");
        export.addClassName("export");
        add(toolbar(from, to, actor, action, subject, found, seals, export), grid);
        narrow();
    }

    private void columns() {
        Columns.narrow(grid, "No.", AuditEntry::sequence);
        Columns.narrow(grid, "When", entry -> Words.moment(entry.recordedAt(), bank.zone()));
        Columns.narrow(grid, "User", entry -> entry.actor().name());
        Columns.narrow(grid, "Action", entry -> entry.content()
                .map(content -> Words.ofCode(content.action()))
                .orElse("Restricted"));
        Columns.narrow(grid, "Subject", AuditExport::subject);
        Columns.wide(grid, "Details", AuditExport::details);
        Columns.narrow(grid, "Seal", entry -> tail.isSealed(entry.sequence()) ? "Sealed" : "Not yet");
    }

    /** Whole days of the bank's zone. */
    private AuditFilter filter() {
        return new AuditFilter(
                Optional.ofNullable(from.getValue())
                        .map(day -> day.atStartOfDay(bank.zone()).toInstant()),
                Optional.ofNullable(to.getValue())
                        .map(day -> day.plusDays(1).atStartOfDay(bank.zone()).toInstant()),
                Fields.text(actor).map(name -> name.toLowerCase(Locale.ROOT)),
                Optional.ofNullable(action.getValue()),
                Fields.text(subject));
    }

    private void narrow() {
        AuditFilter filter = filter();
        long count = trail.count(filter);
        tail = trail.tail();
        seals.setText(tail.sentence());
        export.setHref(Downloads.of("audit.csv", () -> AuditExport.csv(trail, filter)), AttachmentType.DOWNLOAD);
        found.setText(Words.count(count) + (count == 1 ? " entry" : " entries"));
        grid.setItems(
                query -> trail.search(filter, query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(trail.count(filter)));
    }
}
