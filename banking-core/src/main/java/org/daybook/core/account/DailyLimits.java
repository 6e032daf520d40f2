package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.core.ledger.DailyCap;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;
import org.daybook.core.product.ProductTerms;
import org.daybook.core.product.Products;
import org.springframework.stereotype.Component;

/** Which daily limits an account has: its product's, and its own where it has been given one. */
@Component
class DailyLimits implements TransferCaps {

    private static final int MOST_REMEMBERED = 500;
    private static final Comparator<DailyLimit> ORDER =
            Comparator.comparing(DailyLimit::kind).thenComparing(DailyLimit::channel);

    private final Products products;
    private final DailyLimitQueries queries;
    private final Map<Offer, List<DailyLimit>> remembered = new ConcurrentHashMap<>();

    DailyLimits(Products products, DailyLimitQueries queries) {
        this.products = products;
        this.queries = queries;
    }

    /** By kind and channel, on a business date that has come. */
    List<DailyLimit> of(Account account, LocalDate date) {
        Map<String, DailyLimit> limits = new TreeMap<>();
        ofProduct(account, date).forEach(limit -> limits.put(limit.bucket(), limit));
        queries.ofItsOwn(account).forEach(limit -> limits.put(limit.bucket(), limit));
        return limits.values().stream().sorted(ORDER).toList();
    }

    /** What an order of this kind through this channel has to keep. */
    List<DailyCap> caps(Account account, OrderKind kind, String channel, LocalDate date) {
        return of(account, date).stream()
                .filter(limit -> limit.counts(kind, channel))
                .map(limit -> new DailyCap(account.ledgerAccount(), limit.bucket(), limit.most(), limit.mostCount()))
                .toList();
    }

    @Override
    public List<DailyCap> caps(Account payer, String channel, LocalDate businessDate) {
        return caps(payer, OrderKind.TRANSFER, channel, businessDate);
    }

    /** Terms of a business date that has come never change, so what was found once is not looked for again. */
    List<DailyLimit> ofProduct(Account account, LocalDate date) {
        Offer offer = new Offer(account.product(), account.bookedBalance().currency(), date);
        List<DailyLimit> known = remembered.get(offer);
        if (known != null) {
            return known;
        }
        Optional<ProductTerms> terms = products.terms(offer.product, offer.currency, date);
        if (terms.isEmpty()) {
            return List.of();
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(offer, terms.get().dailyLimits());
        return terms.get().dailyLimits();
    }

    private record Offer(String product, Currency currency, LocalDate date) {}
}
