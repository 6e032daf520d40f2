package org.daybook.core.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.approval.Proposal;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.money.Money;
import org.daybook.core.security.Sha256;

/** Terms as the content of a proposal: all of them, and which ones they would come after. */
final class ProposedTerms {

    /** Of the details; the figures behind keep the limits in their order. */
    private static final String LIMIT = "limit_";

    private static final String BEFORE = "terms_before";
    private static final String NONE = "none";

    private ProposedTerms() {}

    static AuditDetails content(ProductTerms terms, Optional<ProductTerms> before) {
        AuditDetails content = AuditDetails.of("product", terms.product())
                .with("currency", terms.currency())
                .with("valid_from", terms.validFrom())
                .with("overdraft_minor", terms.overdraftLimit().minor())
                .with("credit_rate", terms.interest().creditRate().toPlainString())
                .with("debit_rate", terms.interest().debitRate().toPlainString())
                .with("day_count", terms.interest().dayCount())
                .with("monthly_fee_minor", terms.monthlyFee().minor())
                .with(
                        "overdraft_before",
                        before.map(old -> old.overdraftLimit().toString()).orElse(NONE))
                .with(BEFORE, digest(before));
        int number = 0;
        for (DailyLimit limit : terms.dailyLimits()) {
            content = content.with(
                    LIMIT + String.format(Locale.ROOT, "%02d", ++number),
                    limit.kind() + " " + limit.channel() + " " + limit.most().minor() + " " + limit.mostCount());
        }
        return content;
    }

    static ProductTerms terms(Proposal proposal) {
        Currency currency = Currency.getInstance(proposal.value("currency"));
        return new ProductTerms(
                proposal.value("product"),
                LocalDate.parse(proposal.value("valid_from")),
                money(proposal.value("overdraft_minor"), currency),
                new InterestTerms(
                        new BigDecimal(proposal.value("credit_rate")),
                        new BigDecimal(proposal.value("debit_rate")),
                        DayCount.valueOf(proposal.value("day_count"))),
                money(proposal.value("monthly_fee_minor"), currency),
                limits(proposal, currency));
    }

    private static List<DailyLimit> limits(Proposal proposal, Currency currency) {
        List<DailyLimit> limits = new ArrayList<>();
        for (Map.Entry<String, String> detail : proposal.content().values().entrySet()) {
            if (detail.getKey().startsWith(LIMIT)) {
                String[] parts = detail.getValue().split(" ", -1);
                limits.add(new DailyLimit(
                        OrderKind.valueOf(parts[0]), parts[1], money(parts[2], currency), Integer.parseInt(parts[3])));
            }
        }
        return limits;
    }

    /** Whether they would still come after the same ones. */
    static boolean comeAfter(Proposal proposal, Optional<ProductTerms> now) {
        return proposal.value(BEFORE).equals(digest(now));
    }

    private static String digest(Optional<ProductTerms> before) {
        return before.map(terms -> Sha256.ofFields(
                                terms.validFrom(),
                                terms.overdraftLimit(),
                                terms.interest(),
                                terms.monthlyFee(),
                                terms.dailyLimits())
                        .hex())
                .orElse(NONE);
    }

    private static Money money(String minor, Currency currency) {
        return Money.ofMinor(Long.parseLong(minor), currency);
    }
}
