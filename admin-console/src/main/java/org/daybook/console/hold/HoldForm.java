package org.daybook.console.hold;

import org.daybook.console.shared.Form;
import org.daybook.core.account.HoldAnswer;

/** A dialog that is answered as orders about holds are. */
abstract class HoldForm extends Form {

    private final transient Runnable afterwards;

    HoldForm(String title, String deed, Runnable afterwards) {
        super(title, deed);
        this.afterwards = afterwards;
    }

    final void answered(HoldAnswer answer) {
        HoldText.done(answer)
                .ifPresentOrElse(
                        sentence -> {
                            done(sentence);
                            afterwards.run();
                        },
                        () -> refuse(answer.sentence()));
    }
}
