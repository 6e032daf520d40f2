package org.daybook.core.counter;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.security.Actor;
import org.jspecify.annotations.Nullable;
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

    /**
     * Whom a teller serves.
     *
     * @param codeUntil when a code is over that the customer waits for; null if for none
     */
    record Served(
            Actor teller,
            CustomerId customer,
            String reference,
            Instant begun,
            Instant lastUsed,
            @Nullable Instant codeUntil,
            boolean identified) {

        private Served used(Instant now) {
            return new Served(teller, customer, reference, begun, now, codeUntil, identified);
        }

        private Served awaiting(@Nullable Instant until) {
            return new Served(teller, customer, reference, begun, lastUsed, until, identified);
        }

        private Served identified(boolean now) {
            return new Served(teller, customer, reference, begun, lastUsed, codeUntil, now);
        }
    }

    CounterServiceId begin(Actor teller, CustomerFile customer) {
        Instant now = clock.instant();
        services.values().removeIf(served -> !now.isBefore(endOf(served)));
        CounterServiceId id = CounterServiceId.fresh();
        services.put(id, new Served(teller, customer.id(), customer.reference(), now, now, null, false));
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

    /** The service waits for a code that is good until then, or for none. */
    void setAwaiting(CounterServiceId id, Optional<Instant> until) {
        services.computeIfPresent(id, (same, served) -> served.awaiting(until.orElse(null)));
    }

    void end(CounterServiceId id, Actor teller) {
        services.computeIfPresent(id, (same, served) -> served.teller.equals(teller) ? null : served);
    }

    /** Idle services end, unless they wait for a code; none lasts longer than the longest. */
    Instant endOf(Served served) {
        Instant idle = served.lastUsed.plus(settings.idle());
        Instant code = served.codeUntil;
        Instant end = code != null && code.isAfter(idle) ? code : idle;
        Instant longest = served.begun.plus(settings.longest());
        return end.isBefore(longest) ? end : longest;
    }

    private boolean isOf(Served served, Actor teller) {
        return served.teller.equals(teller) && clock.instant().isBefore(endOf(served));
    }
}
