package org.daybook.console.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.account.CounterOrder.Beneficiary;

/** Who is sent money: another account of the customer, one of this bank, or one of another. */
public final class BeneficiaryFields extends Div {

    private static final int LONGEST_BANK = 40;
    private static final int LONGEST_NAME = 140;

    private final RadioButtonGroup<Destination> destination = new RadioButtonGroup<>("To an account");
    private final Select<String> own = new Select<>();
    private final TextField name = new TextField("Beneficiary");
    private final TextField bank = new TextField("Bank");
    private final TextField account = new TextField("Account number or reference");

    /** Where the money goes. */
    private enum Destination {
        OWN("of the customer"),
        HERE("of this bank"),
        ELSEWHERE("of another bank");

        private final String words;

        Destination(String words) {
            this.words = words;
        }
    }

    public BeneficiaryFields() {
        this(Map.of());
    }

    /** @param ownAccounts the customer's others, in words, by reference; where there are none, none is offered */
    public BeneficiaryFields(Map<String, String> ownAccounts) {
        addClassName("stacked");
        own.setLabel("Account");
        own.setItems(ownAccounts.keySet());
        own.setItemLabelGenerator(reference -> ownAccounts.getOrDefault(reference, reference));
        ownAccounts.keySet().stream().findFirst().ifPresent(own::setValue);
        destination.setItems(Arrays.stream(Destination.values())
                .filter(choice -> choice != Destination.OWN || !ownAccounts.isEmpty())
                .toList());
        destination.setItemLabelGenerator(choice -> choice.words);
        destination.addValueChangeListener(change -> show(change.getValue()));
        destination.setValue(Destination.HERE);
        name.setMaxLength(LONGEST_NAME);
        bank.setMaxLength(LONGEST_BANK);
        bank.setHelperText("Its code or BIC.");
        account.setMaxLength(Fields.LONGEST_ACCOUNT);
        add(destination, own, name, bank, account);
    }

    private void show(Destination chosen) {
        own.setVisible(chosen == Destination.OWN);
        account.setVisible(chosen != Destination.OWN);
        name.setVisible(chosen == Destination.ELSEWHERE);
        bank.setVisible(chosen == Destination.ELSEWHERE);
    }

    public void focus() {
        account.focus();
    }

    /** Fills the fields in. */
    public void show(Beneficiary beneficiary) {
        switch (beneficiary) {
            case Beneficiary.Here(String reference) -> {
                destination.setValue(Destination.HERE);
                account.setValue(reference);
            }
            case Beneficiary.Elsewhere there -> {
                destination.setValue(Destination.ELSEWHERE);
                name.setValue(there.name());
                bank.setValue(there.bank());
                account.setValue(there.account());
            }
        }
    }

    /** Empty if a field says that it is needed; it has the focus. */
    public Optional<Beneficiary> beneficiary() {
        List<TextField> needed =
                switch (destination.getValue()) {
                    case OWN -> List.of();
                    case HERE -> List.of(account);
                    case ELSEWHERE -> List.of(name, bank, account);
                };
        if (!Fields.filledIn(needed.toArray(TextField[]::new))) {
            needed.stream().filter(TextField::isInvalid).findFirst().ifPresent(TextField::focus);
            return Optional.empty();
        }
        String number = account.getValue().strip();
        return Optional.of(
                switch (destination.getValue()) {
                    case OWN -> new Beneficiary.Here(own.getValue());
                    case HERE -> new Beneficiary.Here(number);
                    case ELSEWHERE ->
                        new Beneficiary.Elsewhere(
                                bank.getValue().strip(), number, name.getValue().strip(), null);
                });
    }
}
