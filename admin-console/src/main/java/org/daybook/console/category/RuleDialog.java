package org.daybook.console.category;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountEntries;
import org.daybook.core.category.CategoryDesk;
import org.daybook.core.category.RuleOnFile;
import org.daybook.core.category.RuleOutcome;
import org.daybook.core.ledger.CategoryRule;
import org.daybook.core.ledger.Side;

/** Adds a rule or changes one, and tries before what it would decide about. */
final class RuleDialog extends Form {

    private static final int LONGEST_CODE = 40;
    private static final List<String> KINDS = List.of(
            "CARD_PAYMENT",
            "CARD_WITHDRAWAL",
            "CASH_DEPOSIT",
            "CASH_WITHDRAWAL",
            "DIRECT_DEBIT",
            "FEE",
            "INTEREST_CREDIT",
            "INTEREST_DEBIT",
            "REMITTANCE_IN",
            "REMITTANCE_OUT",
            "STANDING_ORDER",
            "TRANSFER");

    private final transient CategoryDesk rules;
    private final transient Optional<RuleOnFile> changed;
    private final transient Runnable afterwards;
    private final TextField place = new TextField("Place");
    private final ComboBox<String> kind = new ComboBox<>("Kind");
    private final Select<Side> side = new Select<>();
    private final TextField counterparty = new TextField("Counterparty has");
    private final TextField narrative = new TextField("Narrative has");
    private final TextField category = new TextField("Is shown as");
    private final Checkbox overFile = new Checkbox("Also where the bank file named a category");

    RuleDialog(CategoryDesk rules, AccountEntries entries, Optional<RuleOnFile> changed, Runnable afterwards) {
        super(
                changed.map(rule -> "Change rule " + rule.id()).orElse("New rule"),
                changed.isPresent() ? "Change" : "Add");
        this.rules = rules;
        this.changed = changed;
        this.afterwards = afterwards;
        setWidth("40rem");
        place.setHelperText("The lower is asked first; the bank's own begin at 500.");
        place.setValue(Integer.toString(RuleViewModel.FIRST_PLACE));
        kind.setItems(KINDS);
        kind.setItemLabelGenerator(Words::kind);
        kind.setAllowCustomValue(true);
        kind.addCustomValueSetListener(typed -> kind.setValue(RuleViewModel.code(typed.getDetail())));
        kind.setClearButtonVisible(true);
        kind.setHelperText("Left empty, any.");
        side.setLabel("Side");
        side.setItems(Side.values());
        side.setItemLabelGenerator(item -> item == null ? "Either" : RuleViewModel.words(item));
        side.setEmptySelectionAllowed(true);
        side.setEmptySelectionCaption("Either");
        List.of(counterparty, narrative).forEach(field -> field.setMaxLength(CategoryDesk.LONGEST_TEXT));
        category.setMaxLength(LONGEST_CODE);
        category.setHelperText("Such as GROCERIES; entries show the word.");
        changed.ifPresent(this::fillIn);
        ask(
                new Paragraph("It counts for every entry from now on, old ones included. The journal is not touched."),
                Fields.pair(category, place),
                Fields.pair(kind, side),
                Fields.pair(counterparty, narrative),
                overFile);
        add(new TrialFields(entries, this::rule, this::placeTyped, changed.map(RuleOnFile::id)));
        category.focus();
    }

    private void fillIn(RuleOnFile rule) {
        place.setValue(Integer.toString(rule.place()));
        rule.rule().kind().ifPresent(kind::setValue);
        rule.rule().side().ifPresent(side::setValue);
        counterparty.setValue(rule.rule().counterparty().orElse(""));
        narrative.setValue(rule.rule().narrative().orElse(""));
        category.setValue(rule.rule().category());
        overFile.setValue(rule.rule().overFile());
    }

    private CategoryRule rule() {
        return RuleViewModel.rule(
                Optional.ofNullable(kind.getValue()).orElse(""),
                Optional.ofNullable(side.getValue()),
                counterparty.getValue(),
                narrative.getValue(),
                category.getValue(),
                overFile.getValue());
    }

    private Optional<Integer> placeTyped() {
        Optional<Integer> typed = RuleViewModel.place(place.getValue());
        place.setInvalid(typed.isEmpty());
        place.setErrorMessage("Type a number like 100.");
        return typed;
    }

    @Override
    protected void submit() {
        placeTyped().ifPresent(number -> {
            RuleOutcome outcome = changed.map(before -> rules.change(before.id(), number, rule()))
                    .orElseGet(() -> rules.add(number, rule()));
            switch (outcome) {
                case RuleOutcome.Stands stands -> {
                    done("Rule " + stands.id() + " counts from now on.");
                    afterwards.run();
                }
                case RuleOutcome.Refused refused -> refuse(refused.reason().sentence());
            }
        });
    }
}
