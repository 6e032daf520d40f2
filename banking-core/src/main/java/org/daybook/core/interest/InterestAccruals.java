package org.daybook.core.interest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.interest.InterestQueries.Accrual;
import org.daybook.core.interest.InterestQueries.Bearing;
import org.daybook.core.interest.InterestQueries.Looked;
import org.daybook.core.interest.InterestQueries.ValueChange;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.product.Products;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what days have earned. For the night: asks for no permission.
 *
 * <p>A night looks at its own date, at those since the last night that looked, and at earlier ones that an entry booked since
 * has a value date on or before: what these earn now, less what was found before, is found tonight.
 */
@Service
public class InterestAccruals {

    private final InterestQueries queries;
    private final Products products;

    InterestAccruals(InterestQueries queries, Products products) {
        this.queries = queries;
        this.products = products;
    }

    /** How many accounts the night of a date looks at. */
    public long count(LocalDate date) {
        return queries.count(date);
    }

    /**
     * Finds interest of the next so many accounts that the night of a date has not looked at; looked at before, they are left
     * alone.
     *
     * @param held called within the transaction, to make sure that nobody has taken the work over
     * @return how many it looked at; 0 when all are done
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int accrue(LocalDate date, int most, Runnable held) {
        held.run();
        List<Bearing> accounts = queries.notAccrued(date, 0, most);
        if (accounts.isEmpty()) {
            return 0;
        }
        List<LedgerAccountId> ids = accounts.stream().map(Bearing::account).toList();
        Map<LedgerAccountId, Looked> looked = queries.looked(ids);
        Map<LedgerAccountId, List<ValueChange>> changes = queries.valueChanges(ids);
        List<Accrual> found = new ArrayList<>();
        for (Bearing account : accounts) {
            found.addAll(find(
                    account, date, looked.get(account.account()), changes.getOrDefault(account.account(), List.of())));
        }
        queries.enterAccruals(found);
        return accounts.size();
    }

    private List<Accrual> find(Bearing account, LocalDate date, @Nullable Looked before, List<ValueChange> changes) {
        ValueBalances balances = new ValueBalances();
        changes.forEach(change -> balances.change(change.valueDate(), change.signedMinor()));
        TermsOverTime terms =
                new TermsOverTime(products.history(account.product(), account.currency()), account.termsSince());
        LocalDate from = from(account, date, before, changes);
        Map<LocalDate, DayInterest> known = before == null ? Map.of() : queries.accrued(account.account(), from);
        long lastSequence =
                changes.stream().mapToLong(ValueChange::lastSequence).max().orElse(0);
        return DayInterest.of(balances, terms, from, date).stream()
                .map(day ->
                        Optional.ofNullable(known.get(day.day())).map(day::less).orElse(day))
                .filter(day -> !day.isNothing() || day.day().equals(date))
                .map(day -> new Accrual(account.account(), date, day, lastSequence))
                .toList();
    }

    private static LocalDate from(Bearing account, LocalDate date, @Nullable Looked before, List<ValueChange> changes) {
        if (before == null) {
            return account.termsSince();
        }
        LocalDate next = before.businessDate().plusDays(1);
        LocalDate earliest = changes.stream()
                .filter(change -> change.lastSequence() > before.lastSequence())
                .map(ValueChange::valueDate)
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(next))
                .orElse(next);
        LocalDate from = earliest.isBefore(account.termsSince()) ? account.termsSince() : earliest;
        return from.isAfter(date) ? date : from;
    }
}
