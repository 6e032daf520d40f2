package org.daybook.console.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.console.shared.AmountField;
import org.daybook.console.shared.Fields;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.FreezeCode;
import org.daybook.core.account.FreezeOrder;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.account.Freezes;
import org.daybook.core.money.Money;

/** What a freeze says: scope or amount, code, reason, and the days of its review and its end. */
final class FreezeFields {

    private final FreezeScopeField scope = new FreezeScopeField(FreezeScope.values());
    private final AmountField amount;
    private final Select<FreezeCode> code = new Select<>();
    private final TextArea reason = new TextArea("Reason");
    private final DatePicker review = Fields.date("Review date");
    private final DatePicker expiry = Fields.date("Last day of the freeze");
    private final Paragraph preview = new Paragraph();
    private final transient Set<FreezeCode> mayExpire;
    private final transient Freezes freezes;
    private final String account;

    FreezeFields(AccountDesk desk, AccountOverview account, FreezeCode first) {
        this.freezes = desk.freezes();
        this.account = account.reference();
        this.mayExpire = desk.codes().thatMayExpire();
        this.amount = new AmountField("Amount", account.bookedBalance().currency());
        scope.addValueChangeListener(change -> adapt());
        amount.addValueChangeListener(change -> adapt());
        code.setLabel("Code");
        code.setItems(FreezeCode.values());
        code.setItemLabelGenerator(FreezeCode::words);
        code.setValue(first);
        code.addValueChangeListener(change -> adapt());
        reason.setMaxLength(Freezes.LONGEST_REASON);
        reason.setHelperText("Only analysts see code and reason. The customer is not told.");
        review.setClearButtonVisible(true);
        expiry.setClearButtonVisible(true);
        preview.addClassName("caption");
        adapt();
    }

    /** From top to bottom. */
    Component[] all() {
        return List.of(scope, amount, code, reason, review, expiry, preview).toArray(Component[]::new);
    }

    void focus() {
        reason.focus();
    }

    private void adapt() {
        boolean attaches = scope.getValue() == FreezeScope.AMOUNT;
        amount.setVisible(attaches);
        boolean canExpire = mayExpire.contains(code.getValue());
        expiry.setVisible(canExpire);
        if (!canExpire) {
            expiry.clear();
        }
        Optional<Money> attached = attaches ? amount.amountIfAny() : Optional.empty();
        preview.setText(
                attaches && attached.isEmpty()
                        ? ""
                        : AccountBadges.bounces(freezes.preview(account, scope.getValue(), attached)));
    }

    /** Empty if a field says what is wrong with it. */
    Optional<FreezeOrder> order() {
        boolean attaches = scope.getValue() == FreezeScope.AMOUNT;
        Optional<Money> attached = attaches ? amount.amount() : Optional.empty();
        if (attaches && attached.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FreezeOrder(
                scope.getValue(),
                attached,
                code.getValue(),
                reason.getValue(),
                Optional.empty(),
                Optional.ofNullable(review.getValue()),
                Optional.ofNullable(expiry.getValue())));
    }

    void reasonIsUnfit(String sentence) {
        reason.setErrorMessage(sentence);
        reason.setInvalid(true);
    }
}
