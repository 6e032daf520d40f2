package org.daybook.console.shared;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** One look for all who may see the same: whoever looks while it is fresh, or under way, sees what another has seen. */
public final class SharedLook<K, V> {

    /** Pages look each second. */
    private static final long FRESH_NANOS = Duration.ofMillis(900).toNanos();

    private final ConcurrentMap<K, Seen<V>> seen = new ConcurrentHashMap<>();

    /**
     * What {@code look} sees, or saw a moment ago.
     *
     * @param who what tells those who may see one thing from those who may see another
     */
    public V look(K who, Supplier<V> look) {
        return seen.compute(
                        who,
                        (key, last) -> last != null && System.nanoTime() - last.at < FRESH_NANOS
                                ? last
                                : new Seen<>(look.get(), System.nanoTime()))
                .what;
    }

    private record Seen<V>(V what, long at) {}
}
