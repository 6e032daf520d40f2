package org.daybook.console.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Supplier;
import org.daybook.console.shared.Notices;
import org.daybook.console.shared.StepUp;
import org.daybook.console.shared.Words;
import org.daybook.core.approval.ApprovalOutcome;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposal;
import org.daybook.core.bank.Bank;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;

/** One proposal in full, and the decision over it for whoever may take it. */
final class ProposalDialog extends Dialog {

    private final transient Approvals approvals;
    private final transient StepUp stepUp;
    private final transient Proposal proposal;
    private final transient Runnable afterwards;
    private final Paragraph refusal = new Paragraph();
    private final TextArea reason = new TextArea("Reason for rejecting");

    ProposalDialog(
            Approvals approvals,
            Authority authority,
            StepUp stepUp,
            Bank bank,
            Proposal proposal,
            Runnable afterwards) {
        this.approvals = approvals;
        this.stepUp = stepUp;
        this.proposal = proposal;
        this.afterwards = afterwards;
        setHeaderTitle("Proposal " + proposal.id() + ": " + proposal.kind().words());
        setWidth("34rem");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Div content = new Div(facts(bank));
        content.addClassName("stacked");
        add(content, refusal);
        Button close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
        if (proposal.state() == Proposal.State.PENDING) {
            offer(authority, content);
        }
    }

    private DescriptionList facts(Bank bank) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "On", proposal.subject().kind() + " " + proposal.subject().reference());
        ProposalText.facts(proposal.kind(), proposal.content().values())
                .forEach((name, value) -> fact(facts, name, value));
        fact(facts, "Reason", proposal.reason());
        fact(facts, "Proposed by", proposal.proposedBy().name());
        fact(facts, "Since", Words.moment(proposal.proposedAt(), bank.zone()));
        fact(facts, "Until", Words.moment(proposal.expiresAt(), bank.zone()));
        proposal.decision().ifPresent(decision -> {
            fact(facts, Words.of(proposal.state()) + " by", decision.by().name());
            fact(facts, "At", Words.moment(decision.at(), bank.zone()));
            if (!decision.reason().isEmpty()) {
                fact(facts, "Because", decision.reason());
            }
        });
        fact(facts, "SHA-256", proposal.hash().hex());
        return facts;
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private void offer(Authority authority, Div content) {
        Actor actor = authority.principal().map(Principal::actor).orElseThrow();
        if (proposal.proposedBy().equals(actor)) {
            getFooter().add(new Button("Withdraw", click -> decide(() -> approvals.withdraw(proposal.id()))));
            return;
        }
        if (!authority.may(proposal.kind().approvedWith())) {
            return;
        }
        reason.setMaxLength(Approvals.LONGEST_REASON);
        content.add(reason);
        Button reject = new Button(
                "Reject", click -> stepUp.then(() -> decide(() -> approvals.reject(proposal.id(), reason.getValue()))));
        Button approve = new Button(
                "Approve", click -> stepUp.then(() -> decide(() -> approvals.approve(proposal.id(), proposal.hash()))));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(reject, approve);
    }

    private void decide(Supplier<ApprovalOutcome> decision) {
        ApprovalOutcome outcome = decision.get();
        switch (outcome) {
            case ApprovalOutcome.Executed executed -> decided(outcome);
            case ApprovalOutcome.Rejected rejected -> decided(outcome);
            case ApprovalOutcome.Withdrawn withdrawn -> decided(outcome);
            case ApprovalOutcome.Refused refused -> refuse(outcome);
            case ApprovalOutcome.NotDone not -> refuse(outcome);
        }
    }

    private void decided(ApprovalOutcome outcome) {
        Notices.done(outcome.sentence());
        close();
        afterwards.run();
    }

    private void refuse(ApprovalOutcome outcome) {
        refusal.setText(outcome.sentence());
        refusal.setVisible(true);
    }
}
