package org.daybook.console.alert;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.console.shared.Form;
import org.daybook.core.account.FreezeOutcome;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.account.Freezes;
import org.daybook.core.fraud.Alert;

/** Freezes accounts of an alert, each by itself; the freeze names the alert. */
final class FreezeAccountsDialog extends Form {

    private final transient AlertRoom room;
    private final transient Alert alert;
    private final transient Runnable afterwards;
    private final CheckboxGroup<String> accounts = new CheckboxGroup<>("Accounts");
    private final RadioButtonGroup<FreezeScope> scope = new RadioButtonGroup<>("What is refused from now on");
    private final TextArea reason = new TextArea("Reason");

    FreezeAccountsDialog(AlertRoom room, Alert alert, Runnable afterwards) {
        super("Freeze accounts of alert " + alert.id().value(), "Freeze");
        this.room = room;
        this.alert = alert;
        this.afterwards = afterwards;
        accounts.setItems(alert.accounts());
        accounts.setItemLabelGenerator(this::label);
        accounts.addClassName("stacked-choice");
        accounts.setErrorMessage("Choose at least one.");
        if (alert.accounts().size() == 1) {
            accounts.setValue(Set.copyOf(alert.accounts()));
        }
        scope.setItems(FreezeScope.DEBITS, FreezeScope.CREDITS, FreezeScope.ALL);
        scope.setItemLabelGenerator(choice -> switch (choice) {
            case DEBITS -> "Debits";
            case CREDITS -> "Credits";
            case ALL -> "Debits and credits";
            case AMOUNT -> throw new IllegalStateException("An amount is attached from the account itself");
        });
        scope.setValue(FreezeScope.DEBITS);
        reason.setMaxLength(Freezes.LONGEST_REASON);
        reason.setHelperText("Read by analysts alone. The customer learns nothing of it.");
        ask(
                new Paragraph("It holds at once: no entry of this kind is booked after you confirm."),
                accounts,
                scope,
                reason);
        grave();
    }

    private String label(String reference) {
        return room.accounts()
                .find(reference)
                .map(account -> reference + ", " + String.join(", ", account.holders())
                        + account.freeze()
                                .map(now -> " (" + frozen(now).toLowerCase(Locale.ROOT) + ")")
                                .orElse(""))
                .orElse(reference);
    }

    /** How an account is frozen, in a word or two. */
    static String frozen(FreezeScope scope) {
        return switch (scope) {
            case DEBITS -> "Debits frozen";
            case CREDITS -> "Credits frozen";
            case ALL -> "Frozen";
            case AMOUNT -> "Amount attached";
        };
    }

    @Override
    protected void submit() {
        accounts.setInvalid(accounts.isEmpty());
        boolean unfit = reason.getValue().isBlank();
        reason.setErrorMessage(new FreezeOutcome.ReasonUnfit().sentence());
        reason.setInvalid(unfit);
        if (accounts.isEmpty() || unfit) {
            return;
        }
        List<String> refused = new ArrayList<>();
        int frozen = 0;
        for (String account : accounts.getValue().stream().sorted().toList()) {
            FreezeOutcome outcome = room.alerts().freeze(alert.id(), account, scope.getValue(), reason.getValue());
            if (outcome instanceof FreezeOutcome.Frozen) {
                frozen++;
            } else {
                refused.add(account + ": " + outcome.sentence());
            }
        }
        if (refused.isEmpty()) {
            done(frozen == 1 ? "One account is frozen." : frozen + " accounts are frozen.");
        } else {
            refuse(String.join(" ", refused) + (frozen == 0 ? "" : " The others chosen are frozen."));
        }
        afterwards.run();
    }
}
