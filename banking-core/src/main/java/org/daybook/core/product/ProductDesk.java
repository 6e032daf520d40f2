package org.daybook.core.product;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.calendar.KnownDays;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows staff what the bank offers, and lets those who may give a product new terms. */
@Service
public class ProductDesk {

    private final ProductQueries queries;
    private final BusinessDates businessDates;
    private final Authority authority;
    private final AuditTrail audit;

    ProductDesk(ProductQueries queries, BusinessDates businessDates, Authority authority, AuditTrail audit) {
        this.queries = queries;
        this.businessDates = businessDates;
        this.authority = authority;
        this.audit = audit;
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
     * All terms of a product in a currency, those of coming days included, the latest first; of a day's several the last one holds, and it alone is there.
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
     * them from any day on: there is no account that would have had others.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SET_TERMS}
     */
    @Transactional
    public TermsOutcome set(ProductTerms terms) {
        Actor actor = authority.require(Permission.SET_TERMS);
        if (!KnownDays.include(terms.validFrom())) {
            return new TermsOutcome.DayUnknown();
        }
        Optional<LocalDate> earliest = businessDates.current().map(date -> date.plusDays(1));
        if (earliest.filter(terms.validFrom()::isBefore).isPresent()
                && !queries.history(terms.product(), terms.currency()).isEmpty()) {
            return new TermsOutcome.TooEarly(earliest.get());
        }
        queries.enter(terms, actor);
        audit.record(
                actor,
                ProductAction.PRODUCT_TERMS_SET,
                new AuditSubject("product", terms.product() + " " + terms.currency()),
                details(terms));
        return new TermsOutcome.Set(terms);
    }

    private static AuditDetails details(ProductTerms terms) {
        AuditDetails details = AuditDetails.of("valid_from", terms.validFrom())
                .with("overdraft_limit", terms.overdraftLimit())
                .with("credit_rate", terms.interest().creditRate().toPlainString())
                .with("debit_rate", terms.interest().debitRate().toPlainString())
                .with("day_count", terms.interest().dayCount())
                .with("monthly_fee", terms.monthlyFee());
        return details.with("daily_limits", terms.dailyLimits().size());
    }
}
