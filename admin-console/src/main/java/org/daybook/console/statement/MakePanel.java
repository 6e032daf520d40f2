package org.daybook.console.statement;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.daybook.console.shared.Background;
import org.daybook.console.shared.Downloads;
import org.daybook.console.shared.Fields;
import org.daybook.core.account.AccountFilter;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.account.AccountSort;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementPeriod;

/** A statement made from the books as they stand, shown in the page and kept nowhere. */
final class MakePanel extends Div {

    private final transient OnTheFly statements;
    private final transient AccountSearch accounts;
    private final transient Background background;
    private final ComboBox<AccountOverview> account = new ComboBox<>("Account");
    private final DatePicker from = Fields.date("From");
    private final DatePicker to = Fields.date("To");
    private final Button show = new Button("Show", click -> show());
    private final Button excel = new Button("Excel", click -> download());
    private final Div paper = new Div();
    private final Anchor workbook = new Anchor();

    MakePanel(OnTheFly statements, AccountSearch accounts, BusinessDates businessDates, Background background) {
        this.statements = statements;
        this.accounts = accounts;
        this.background = background;
        addClassName("panel");
        account.setItems(
                query -> accounts
                        .page(
                                AccountFilter.of(query.getFilter().orElse("")),
                                AccountSort.REFERENCE,
                                true,
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                query -> Math.toIntExact(
                        accounts.count(AccountFilter.of(query.getFilter().orElse("")))));
        account.setItemLabelGenerator(found -> found.reference() + " · " + String.join(", ", found.holders()));
        account.setPlaceholder("Name, number or reference");
        account.addClassName("wide-field");
        account.addValueChangeListener(change -> suggestPeriod(change.getValue(), businessDates));
        show.addThemeVariants(ButtonVariant.PRIMARY);
        show.setDisableOnClick(true);
        excel.setDisableOnClick(true);
        Div toolbar = new Div(account, from, to, show, excel);
        toolbar.addClassName("toolbar");
        paper.addClassName("paper");
        tell(
                "Choose an account and dates. The statement is made from the books as they are now and is not kept in the archive.");
        workbook.addClassName("unseen");
        workbook.setAriaLabel("Workbook");
        add(toolbar, paper, workbook);
    }

    void choose(String reference) {
        accounts.find(reference).ifPresent(account::setValue);
    }

    /** For a screen that has chosen the account already. */
    void keepTo(String reference) {
        choose(reference);
        account.setVisible(false);
        tell("Choose the dates. What you see is made from the books as they stand now, and is not registered.");
        show.focus();
    }

    /** The month of the account's last entry, which is what is mostly asked for. */
    private void suggestPeriod(AccountOverview chosen, BusinessDates businessDates) {
        Optional<LocalDate> last = Optional.ofNullable(chosen == null ? null : chosen.lastBookingDate())
                .or(businessDates::current);
        last.filter(day -> from.isEmpty() && to.isEmpty()).ifPresent(day -> {
            from.setValue(day.withDayOfMonth(1));
            to.setValue(day.withDayOfMonth(day.lengthOfMonth()));
        });
    }

    private void show() {
        make(StatementFormat.PDF, show, (reference, file) -> {
            IFrame frame = new IFrame();
            frame.getElement().setAttribute("src", file.inline());
            frame.setTitle("Statement of " + reference);
            paper.removeAll();
            paper.add(frame);
        });
    }

    private void download() {
        make(StatementFormat.XLSX, excel, (reference, file) -> {
            workbook.setHref(file, AttachmentType.DOWNLOAD);
            workbook.getElement().executeJs("this.click()");
        });
    }

    private void make(StatementFormat format, Button button, BiConsumer<String, InputStreamDownloadHandler> ready) {
        Optional<StatementPeriod> period = period();
        if (period.isEmpty()) {
            button.setEnabled(true);
            return;
        }
        String reference = account.getValue().reference();
        UI ui = getUI().orElseThrow();
        background.run(
                ui,
                () -> statements.make(reference, period.get(), format),
                outcome -> {
                    switch (outcome) {
                        case OnTheFly.Made.Ready(String name, byte[] file) ->
                            ready.accept(reference, Downloads.of(name, file));
                        case OnTheFly.Made.Impossible(String sentence) -> tell(sentence);
                    }
                },
                () -> button.setEnabled(true));
    }

    /** The period asked for; without a complete one the fields say what is missing. */
    private Optional<StatementPeriod> period() {
        account.setInvalid(account.isEmpty());
        account.setErrorMessage("Choose an account.");
        from.setInvalid(from.isEmpty());
        from.setErrorMessage("From which day?");
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        boolean backwards = first != null && last != null && last.isBefore(first);
        to.setInvalid(last == null || backwards);
        to.setErrorMessage(backwards ? "This is before the first day." : "To which day?");
        return account.isEmpty() || first == null || last == null || backwards
                ? Optional.empty()
                : Optional.of(new StatementPeriod(first, last));
    }

    private void tell(String sentence) {
        Paragraph words = new Paragraph(sentence);
        words.addClassName("empty");
        paper.removeAll();
        paper.add(words);
    }
}
