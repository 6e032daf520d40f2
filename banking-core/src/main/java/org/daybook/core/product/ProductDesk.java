package org.daybook.core.product;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Shows staff what the bank offers, and lets those who may give a product new terms. */
@Service
public class ProductDesk {

    private final ProductQueries queries;
    private final TermsEntry entry;
    private final Approvals approvals;
    private final Authority authority;

    ProductDesk(ProductQueries queries, TermsEntry entry, Approvals approvals, Authority authority) {
        this.queries = queries;
        this.entry = entry;
        this.approvals = approvals;
        this.authority = authority;
    }

    /**
     * All terms that hold on a day, by product and currency.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SEE_ACCOUNTS}
     */
    @Transactional(readOnly = true)
    public List<ProductTerms> on(LocalDate day) {
        authority.require(Permission.SEE_ACCOUNTS);
        return queries.allOn(day);
    }

    /**
     * All terms of a product in a currency, those of coming days included, the latest first; of a day's several the last one holds,
     * and it alone is there.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SEE_ACCOUNTS}
     */
    @Transactional(readOnly = true)
    public List<ProductTerms> history(String product, Currency currency) {
        authority.require(Permission.SEE_ACCOUNTS);
        return queries.history(product, currency).reversed();
    }

    /**
     * Gives a product new terms in their currency from a later business date on. A product that has none in this currency may be given
     * them from any day on: there is no account that would have had others. Terms that raise a limit take two, see {@link #propose}.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SET_TERMS}
     * @throws org.daybook.core.security.FreshProofNeeded if whoever acts has to show again that it is they
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public TermsOutcome set(ProductTerms terms) {
        Actor actor = authority.requireFresh(Permission.SET_TERMS);
        Optional<TermsOutcome.Refused> refusal = entry.against(terms);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return terms.raises(entry.before(terms))
                ? new TermsOutcome.SecondPersonNeeded()
                : entry.enter(terms, actor, AuditDetails.NONE);
    }

    /**
     * Proposes new terms. Which ones they would come after is part of the proposal: if there are others by the time of the approval,
     * nothing is done. Refused is what {@link #set} refuses, and what it does at once.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SET_TERMS}
     * @throws org.daybook.core.security.FreshProofNeeded if whoever asks has to show again that it is they
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public TermsOutcome propose(ProductTerms terms, String reason) {
        authority.requireFresh(Permission.SET_TERMS);
        Optional<TermsOutcome.Refused> refusal = entry.against(terms);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<ProductTerms> before = entry.before(terms);
        if (!terms.raises(before)) {
            return new TermsOutcome.RaisesNothing();
        }
        Optional<AuditDetails> content = ProposedTerms.content(terms, before);
        return content.isEmpty()
                ? new TermsOutcome.TooManyLimits()
                : new TermsOutcome.Asked(
                        approvals.propose(ProposalKind.RAISE_TERMS, TermsEntry.subject(terms), content.get(), reason));
    }
}
