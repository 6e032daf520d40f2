package org.daybook.console.account;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.daybook.core.account.FreezeScope;

/** Asks what a freeze refuses. */
public final class FreezeScopeField extends RadioButtonGroup<FreezeScope> {

    /** With debits, which is mostly meant, chosen to begin with. */
    public FreezeScopeField(FreezeScope... offered) {
        super("Refuse from now on");
        setItems(offered);
        setItemLabelGenerator(FreezeScopeField::choice);
        setValue(FreezeScope.DEBITS);
    }

    private static String choice(FreezeScope scope) {
        return switch (scope) {
            case DEBITS -> "Debits";
            case CREDITS -> "Credits";
            case ALL -> "Debits and credits";
            case AMOUNT -> "Debits that would take the balance below an amount";
        };
    }
}
