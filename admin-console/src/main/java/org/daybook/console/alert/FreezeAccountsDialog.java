package org.daybook.console.alert;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.console.account.AccountBadges;
import org.daybook.console.account.FreezeScopeField;
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
    /** An amount is attached from the account itself. */
    private final FreezeScopeField scope =
            new FreezeScopeField(FreezeScope.DEBITS, FreezeScope.CREDITS, FreezeScope.ALL);

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
        reason.setMaxLength(Freezes.LONGEST_REASON);
        reason.setHelperText("Only analysts see it. The customer is not told.");
        ask(
                new Paragraph("It takes effect at once and adds to any freeze in force. Lifting it takes two people."),
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
                                .map(now -> " (" + AccountBadges.words(now).toLowerCase(Locale.ROOT) + ")")
                                .orElse(""))
                .orElse(reference);
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
        room.stepUp().then(this::freeze);
    }

    private void freeze() {
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
