package org.daybook.core.fraud;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are wanted.
 *
 * @param typologies any of these
 * @param states any of these
 * @param assignee only hers; null for everybody's
 * @param account only those of the account with this reference; null for all
 * @param from only those whose last entry was booked on this day or later; null for no limit
 * @param to only those whose last entry was booked on this day or before; null for no limit
 */
public record AlertFilter(
        Set<Typology> typologies,
        Set<AlertState> states,
        @Nullable String assignee,
        @Nullable String account,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final AlertFilter ALL =
            new AlertFilter(EnumSet.allOf(Typology.class), EnumSet.allOf(AlertState.class), null, null, null, null);

    public AlertFilter {
        typologies = Set.copyOf(typologies);
        states = Set.copyOf(states);
        if (typologies.isEmpty() || states.isEmpty()) {
            throw new IllegalArgumentException("A filter without a typology or a state lets nothing through");
        }
    }

    public static AlertFilter of(AlertState state) {
        return new AlertFilter(ALL.typologies, EnumSet.of(state), null, null, null, null);
    }

    /** Those whose last entry was booked within these days. */
    public static AlertFilter within(LocalDate from, LocalDate to) {
        return new AlertFilter(ALL.typologies, ALL.states, null, null, from, to);
    }
}
