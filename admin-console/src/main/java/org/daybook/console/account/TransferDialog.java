package org.daybook.console.account;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterOutcome;
import org.daybook.core.money.Money;

/** Sends money to an account of this bank or of another. */
final class TransferDialog extends OrderForm {

    private static final int LONGEST_BANK = 40;
    private static final int LONGEST_ACCOUNT = 60;
    private static final int LONGEST_NAME = 140;

    private final transient AccountDesk desk;
    private final String from;
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

    TransferDialog(AccountDesk desk, AccountOverview payer, Runnable afterwards) {
        super("Transfer from " + payer.reference(), "Transfer", payer, afterwards);
        this.desk = desk;
        this.from = payer.reference();
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
        ask(destination, name, bank, account, amountField(), narrativeField());
        account.focus();
    }

    @Override
    Optional<CounterOutcome> order(String orderKey, Money ordered, String text) {
        List<TextField> asked =
                destination.getValue() == Destination.HERE ? List.of(account) : List.of(name, bank, account);
        asked.forEach(field -> {
            field.setInvalid(field.getValue().isBlank());
            field.setErrorMessage("Please fill this in.");
        });
        if (asked.stream().anyMatch(TextField::isInvalid)) {
            return Optional.empty();
        }
        return Optional.of(desk.counter()
                .transfer(new CounterOrder.Transfer(orderKey, CHANNEL, from, beneficiary(), ordered, text)));
    }

    private Beneficiary beneficiary() {
        String number = account.getValue().strip();
        return destination.getValue() == Destination.HERE
                ? new Beneficiary.Here(number)
                : new Beneficiary.Elsewhere(
                        bank.getValue().strip(), number, name.getValue().strip(), null);
    }
}
