package org.daybook.core.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** Empty if it is more than a proposal can say. */
    static Optional<AuditDetails> content(ProductTerms terms, Optional<ProductTerms> before) {
        SortedMap<String, String> content = new TreeMap<>();
        content.put("product", terms.product());
        content.put("currency", terms.currency().getCurrencyCode());
        content.put("valid_from", terms.validFrom().toString());
        content.put("overdraft_minor", String.valueOf(terms.overdraftLimit().minor()));
        content.put("credit_rate", terms.interest().creditRate().toPlainString());
        content.put("debit_rate", terms.interest().debitRate().toPlainString());
        content.put("day_count", terms.interest().dayCount().name());
        content.put("monthly_fee_minor", String.valueOf(terms.monthlyFee().minor()));
        content.put(
                "overdraft_before",
                before.map(old -> String.valueOf(old.overdraftLimit().minor())).orElse(NONE));
        content.put(BEFORE, digest(before));
        content.putAll(limits(
                terms.dailyLimits(), before.map(ProductTerms::dailyLimits).orElse(List.of())));
        return AuditDetails.fits(content) ? Optional.of(new AuditDetails(content)) : Optional.empty();
    }

    private static Map<String, String> limits(List<DailyLimit> limits, List<DailyLimit> before) {
        Map<String, String> content = new HashMap<>();
        int number = 0;
        for (DailyLimit limit : limits) {
            String soFar = same(limit, before).map(ProposedTerms::figures).orElse(NONE);
            content.put(numbered(LIMIT, ++number), orders(limit) + " " + figures(limit) + " " + soFar);
        }
        int dropped = 0;
        for (DailyLimit limit : before) {
            if (same(limit, limits).isEmpty()) {
                content.put(numbered(DROPPED, ++dropped), orders(limit) + " " + figures(limit));
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
