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

/**
 * Terms as the content of a proposal: all of them, and which ones they would come after. A daily limit is followed by what it was
 * before; one that would go is there as well.
 */
final class ProposedTerms {

    /** Of the details; the figures behind keep the limits in their order. */
    private static final String LIMIT = "limit_";

    /** What begins otherwise is not entered, but told to whoever approves. */
    private static final String DROPPED = "dropped_";

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
                        before.map(old -> String.valueOf(old.overdraftLimit().minor())).orElse(NONE))
                .with(BEFORE, digest(before));
        List<DailyLimit> old = before.map(ProductTerms::dailyLimits).orElse(List.of());
        int number = 0;
        for (DailyLimit limit : terms.dailyLimits()) {
            String soFar = same(limit, old).map(ProposedTerms::figures).orElse(NONE);
            content = content.with(numbered(LIMIT, ++number), orders(limit) + " " + figures(limit) + " " + soFar);
        }
        int dropped = 0;
        for (DailyLimit limit : old) {
            if (same(limit, terms.dailyLimits()).isEmpty()) {
                content = content.with(numbered(DROPPED, ++dropped), orders(limit) + " " + figures(limit));
            }
        }
        return content;
    }

    private static String numbered(String name, int number) {
        return name + String.format(Locale.ROOT, "%02d", number);
    }

    /** The one for the same orders. */
    private static Optional<DailyLimit> same(DailyLimit limit, List<DailyLimit> among) {
        return among.stream()
                .filter(other -> other.bucket().equals(limit.bucket()))
                .findFirst();
    }

    private static String orders(DailyLimit limit) {
        return limit.kind() + " " + limit.channel();
    }

    private static String figures(DailyLimit limit) {
        return limit.most().minor() + " " + limit.mostCount();
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
