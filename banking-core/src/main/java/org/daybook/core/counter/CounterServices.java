package org.daybook.core.counter;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.security.Actor;
import org.springframework.stereotype.Component;

/** The services of this process that have not ended, each known to its teller alone. */
@Component
class CounterServices {

    private final CounterSettings settings;
    private final Clock clock;
    private final Map<CounterServiceId, Served> services = new ConcurrentHashMap<>();

    CounterServices(CounterSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whom a teller serves. */
    record Served(
            Actor teller, CustomerId customer, String reference, Instant begun, Instant lastUsed, boolean identified) {

        private Served used(Instant now) {
            return new Served(teller, customer, reference, begun, now, identified);
        }

        private Served identified(boolean now) {
            return new Served(teller, customer, reference, begun, lastUsed, now);
        }
    }

    CounterServiceId begin(Actor teller, CustomerFile customer) {
        Instant now = clock.instant();
        services.values().removeIf(served -> !now.isBefore(endOf(served)));
        CounterServiceId id = CounterServiceId.fresh();
        services.put(id, new Served(teller, customer.id(), customer.reference(), now, now, false));
        return id;
    }

    /** As it stands; that somebody looks does not make it last. */
    Optional<Served> look(CounterServiceId id, Actor teller) {
        return Optional.ofNullable(services.get(id)).filter(served -> isOf(served, teller));
    }

    /** As it stands; it lasts for a while from now on. */
    Optional<Served> use(CounterServiceId id, Actor teller) {
        return Optional.ofNullable(services.computeIfPresent(
                        id, (same, served) -> isOf(served, teller) ? served.used(clock.instant()) : served))
                .filter(served -> isOf(served, teller));
    }

    /** Whether the customer counts as identified from now on; nothing if the service is over. */
    void setIdentified(CounterServiceId id, boolean identified) {
        services.computeIfPresent(id, (same, served) -> served.identified(identified));
    }

    void end(CounterServiceId id, Actor teller) {
        services.computeIfPresent(id, (same, served) -> served.teller.equals(teller) ? null : served);
    }

    Instant endOf(Served served) {
        Instant idle = served.lastUsed.plus(settings.idle());
        Instant longest = served.begun.plus(settings.longest());
        return idle.isBefore(longest) ? idle : longest;
    }

    private boolean isOf(Served served, Actor teller) {
        return served.teller.equals(teller) && clock.instant().isBefore(endOf(served));
    }
}
