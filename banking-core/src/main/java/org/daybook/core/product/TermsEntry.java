package org.daybook.core.product;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.calendar.KnownDays;
import org.daybook.core.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters new terms of a product, whoever has decided on them; audited. */
@Component
class TermsEntry {

    /** Daily limits of a product: as many as whoever approves them can be told. */
    static final int MOST_LIMITS = 20;

    private final ProductQueries queries;
    private final BusinessDates businessDates;
    private final AuditTrail audit;

    TermsEntry(ProductQueries queries, BusinessDates businessDates, AuditTrail audit) {
        this.queries = queries;
        this.businessDates = businessDates;
        this.audit = audit;
    }

    /** Why there cannot be such terms; looked up with a lock, so that it holds until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<TermsOutcome.Refused> against(ProductTerms terms) {
        if (!KnownDays.include(terms.validFrom())) {
            return Optional.of(new TermsOutcome.DayUnknown());
        }
        if (terms.dailyLimits().size() > MOST_LIMITS) {
            return Optional.of(new TermsOutcome.TooManyLimits());
        }
        boolean offered = queries.lock(terms.product(), terms.currency());
        return businessDates
                .current()
                .map(date -> date.plusDays(1))
                .filter(earliest -> offered && terms.validFrom().isBefore(earliest))
                .map(TermsOutcome.TooEarly::new);
    }

    /** The terms that hold on a day if nothing is entered. */
    Optional<ProductTerms> before(ProductTerms terms) {
        LocalDate day = terms.validFrom();
        return queries.on(terms.product(), terms.currency(), day).stream().findFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public TermsOutcome enter(ProductTerms terms, Actor actor, AuditDetails more) {
        queries.enter(terms, actor);
        audit.record(actor, ProductAction.PRODUCT_TERMS_SET, subject(terms), details(terms, more));
        return new TermsOutcome.Set(terms);
    }

    static AuditSubject subject(ProductTerms terms) {
        return new AuditSubject("product", terms.product() + " " + terms.currency());
    }

    private static AuditDetails details(ProductTerms terms, AuditDetails more) {
        return more.with("valid_from", terms.validFrom())
                .with("overdraft_limit", terms.overdraftLimit())
                .with("credit_rate", terms.interest().creditRate().toPlainString())
                .with("debit_rate", terms.interest().debitRate().toPlainString())
                .with("day_count", terms.interest().dayCount())
                .with("monthly_fee", terms.monthlyFee())
                .with("daily_limits", terms.dailyLimits().size());
    }
}
