package org.daybook.console.category;

import com.vaadin.flow.component.html.Paragraph;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Words;
import org.daybook.core.category.CategoryDesk;
import org.daybook.core.category.RuleOnFile;
import org.daybook.core.category.RuleOutcome;

/** Removes a rule. */
final class RemoveDialog extends Form {

    private final transient CategoryDesk rules;
    private final transient RuleOnFile rule;
    private final transient Runnable afterwards;

    RemoveDialog(CategoryDesk rules, RuleOnFile rule, Runnable afterwards) {
        super("Remove rule " + rule.id(), "Remove");
        this.rules = rules;
        this.rule = rule;
        this.afterwards = afterwards;
        ask(new Paragraph("Entries that it shows as " + Words.ofCode(rule.rule().category())
                + " are shown as the next rule says, old ones included. The journal is not touched."));
    }

    @Override
    protected void submit() {
        if (rules.remove(rule.id())) {
            done("The rule is removed.");
            afterwards.run();
        } else {
            refuse(RuleOutcome.Reason.RULE_UNKNOWN.sentence());
            afterwards.run();
        }
    }
}
