package org.daybook.core.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The nights as staff see them. Every method asks for {@link Permission#SEE_JOBS}. How many alerts a night raised is for
 * those who {@linkplain Permission#WORK_ALERTS work them}; to others it is 0.
 */
@Service
public class NightDesk {

    private final Nights nights;
    private final Authority authority;

    NightDesk(Nights nights, Authority authority) {
        this.nights = nights;
        this.authority = authority;
    }

    /** The latest night that was begun; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Night> latest() {
        authority.require(Permission.SEE_JOBS);
        return nights.latest(1).stream()
                .findFirst()
                .map(night -> authority.may(Permission.WORK_ALERTS) ? night : night.withoutAlerts());
    }

    /**
     * The dates before the next night's whose own were never begun or not ended, oldest first. Before the first night ever asked
     * for nothing was missed.
     */
    @Transactional(readOnly = true)
    public List<LocalDate> missed() {
        authority.require(Permission.SEE_JOBS);
        if (nights.latest(1).isEmpty()) {
            return List.of();
        }
        return nights.afterEvenings(1)
                .map(next -> nights.toClose(next.minusDays(1)))
                .orElse(List.of());
    }

    /** The date whose night is held next unless one is named; see {@link Nights#next}. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> next() {
        authority.require(Permission.SEE_JOBS);
        return nights.next();
    }
}
