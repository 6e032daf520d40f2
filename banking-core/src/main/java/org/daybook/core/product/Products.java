package org.daybook.core.product;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of the bank's products, for other features. A product that an imported account names may have none. */
@Service
public class Products {

    private final ProductQueries queries;

    Products(ProductQueries queries) {
        this.queries = queries;
    }

    /** The terms that hold on a day; empty if the bank does not offer the product in this currency by then. */
    @Transactional(readOnly = true)
    public Optional<ProductTerms> terms(String product, Currency currency, LocalDate day) {
        return queries.on(product, currency, day).stream().findFirst();
    }

    /** All terms that hold on a day, by product and currency. */
    @Transactional(readOnly = true)
    public List<ProductTerms> on(LocalDate day) {
        return queries.allOn(day);
    }

    /** All terms of a product in a currency, those of coming days included, the earliest first. */
    @Transactional(readOnly = true)
    public List<ProductTerms> history(String product, Currency currency) {
        return queries.history(product, currency);
    }
}
