package org.daybook.console.counter;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.Words;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.counter.ServedAccount;
import org.daybook.core.money.Money;

/** Sends money to another account of the customer, of this bank, or of another one. */
final class TransferForm extends OrderForm {

    private static final int LONGEST_BANK = 40;
    private static final int LONGEST_ACCOUNT = 60;
    private static final int LONGEST_NAME = 140;

    private final String from;
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

    TransferForm(CounterRoom room, ServicePanel panel, CounterAccount payer) {
        super(room, panel, Deed.TRANSFER, payer, "Transfer from " + payer.reference());
        this.from = payer.reference();
        List<ServedAccount> others = room.desk().accounts(panel.service()).stream()
                .filter(other -> !other.account().reference().equals(from))
                .toList();
        own.setLabel("Account");
        own.setItems(others.stream().map(other -> other.account().reference()).toList());
        own.setItemLabelGenerator(reference -> others.stream()
                .filter(other -> other.account().reference().equals(reference))
                .map(other -> reference + " · " + Words.product(other.account().product()))
                .findFirst()
                .orElse(reference));
        destination.setItems(Arrays.stream(Destination.values())
                .filter(choice -> choice != Destination.OWN || !others.isEmpty())
                .toList());
        destination.setItemLabelGenerator(choice -> choice.words);
        destination.addValueChangeListener(change -> show(change.getValue()));
        name.setMaxLength(LONGEST_NAME);
        bank.setMaxLength(LONGEST_BANK);
        bank.setHelperText("Its code or BIC.");
        account.setMaxLength(LONGEST_ACCOUNT);
        ask(destination, own, name, bank, account, amountField(), narrativeField());
        if (!others.isEmpty()) {
            own.setValue(others.getFirst().account().reference());
        }
        destination.setValue(Destination.HERE);
        account.focus();
    }

    private void show(Destination chosen) {
        own.setVisible(chosen == Destination.OWN);
        account.setVisible(chosen != Destination.OWN);
        name.setVisible(chosen == Destination.ELSEWHERE);
        bank.setVisible(chosen == Destination.ELSEWHERE);
    }

    @Override
    Optional<CounterOrder> order(String orderKey, Money ordered, String text) {
        List<TextField> asked =
                switch (destination.getValue()) {
                    case OWN -> List.of();
                    case HERE -> List.of(account);
                    case ELSEWHERE -> List.of(name, bank, account);
                };
        asked.forEach(field -> {
            field.setInvalid(field.getValue().isBlank());
            field.setErrorMessage("This is needed.");
        });
        Optional<TextField> missing =
                asked.stream().filter(TextField::isInvalid).findFirst();
        if (missing.isPresent()) {
            missing.get().focus();
            return Optional.empty();
        }
        return Optional.of(
                new CounterOrder.Transfer(orderKey, CounterOrder.COUNTER, from, beneficiary(), ordered, text));
    }

    private Beneficiary beneficiary() {
        String number = account.getValue().strip();
        return switch (destination.getValue()) {
            case OWN -> new Beneficiary.Here(own.getValue());
            case HERE -> new Beneficiary.Here(number);
            case ELSEWHERE ->
                new Beneficiary.Elsewhere(
                        bank.getValue().strip(), number, name.getValue().strip(), null);
        };
    }
}
