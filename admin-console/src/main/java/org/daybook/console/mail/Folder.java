package org.daybook.console.mail;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.delivery.OutboxFilter;

/** The drawers in which messages lie, by how they stand. */
enum Folder {
    ALL("All", EnumSet.allOf(MessageState.class)),
    EXCEPTIONS("Action required", OutboxFilter.EXCEPTIONS),
    WAITING("Waiting", EnumSet.of(MessageState.NEW)),
    SENDING("Being sent", EnumSet.of(MessageState.SENDING)),
    ACCEPTED("Accepted", EnumSet.of(MessageState.ACCEPTED)),
    UNKNOWN("Outcome unknown", EnumSet.of(MessageState.UNKNOWN)),
    REFUSED("Refused", EnumSet.of(MessageState.REFUSED)),
    PARKED("Parked", EnumSet.of(MessageState.PARKED)),
    LAPSED("Lapsed", EnumSet.of(MessageState.LAPSED));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<MessageState> states;

    Folder(String words, Set<MessageState> states) {
        this.words = words;
        this.states = Set.copyOf(states);
    }

    String words() {
        return words;
    }

    Set<MessageState> states() {
        return states;
    }

    long count(Map<MessageState, Long> counts) {
        return states.stream()
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
    }

    static Folder named(String text) {
        return Stream.of(values())
                .filter(folder -> folder.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(ALL);
    }
}
