package org.daybook.console.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.daybook.core.account.CounterOrder.Beneficiary;

/** Who is sent money: an account of this bank or of another. */
public final class BeneficiaryFields extends Div {

    private static final int LONGEST_BANK = 40;
    private static final int LONGEST_ACCOUNT = 60;
    private static final int LONGEST_NAME = 140;

    private final RadioButtonGroup<Destination> destination = new RadioButtonGroup<>("To an account");
    private final TextField name = new TextField("Beneficiary");
    private final TextField bank = new TextField("Bank");
    private final TextField account = new TextField("Account number or reference");

    /** Where the money goes. */
    private enum Destination {
        HERE("of this bank"),
        ELSEWHERE("of another bank");

        private final String words;

        Destination(String words) {
            this.words = words;
        }
    }

    public BeneficiaryFields() {
        addClassName("stacked");
        destination.setItems(Destination.values());
        destination.setItemLabelGenerator(choice -> choice.words);
        destination.addValueChangeListener(change -> {
            boolean elsewhere = change.getValue() == Destination.ELSEWHERE;
            name.setVisible(elsewhere);
            bank.setVisible(elsewhere);
        });
        destination.setValue(Destination.HERE);
        name.setMaxLength(LONGEST_NAME);
        bank.setMaxLength(LONGEST_BANK);
        bank.setHelperText("Its code or BIC.");
        account.setMaxLength(LONGEST_ACCOUNT);
        add(destination, name, bank, account);
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

    /** Empty if a field says that it is needed. */
    public Optional<Beneficiary> beneficiary() {
        boolean here = destination.getValue() == Destination.HERE;
        if (!Fields.filledIn((here ? List.of(account) : List.of(name, bank, account)).toArray(TextField[]::new))) {
            return Optional.empty();
        }
        String number = account.getValue().strip();
        return Optional.of(
                here
                        ? new Beneficiary.Here(number)
                        : new Beneficiary.Elsewhere(
                                bank.getValue().strip(), number, name.getValue().strip(), null));
    }
}
