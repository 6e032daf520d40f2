package org.daybook.core.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asked by every service before it does something for somebody: who acts, and may they?
 *
 * <p>That is the principal given to {@link #actingAs} around the call, or else the member of staff who is signed in, or
 * else nobody, who may do nothing.
 */
@Component
public class Authority {

    /** For so long a proof holds. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    private static final ScopedValue<Principal> ACTING = ScopedValue.newInstance();

    private final ObjectProvider<CurrentStaff> staff;

    Authority(ObjectProvider<CurrentStaff> staff) {
        this.staff = staff;
    }

    /** The rights of whoever acts on this thread, if anybody does. */
    public Optional<Principal> principal() {
        if (ACTING.isBound()) {
            return Optional.of(ACTING.get());
        }
        List<Principal> signedIn =
                staff.orderedStream().flatMap(port -> port.current().stream()).toList();
        return signedIn.stream().findFirst();
    }

    public boolean may(Permission permission) {
        return principal().filter(who -> who.may(permission)).isPresent();
    }

    /**
     * The actor, who may do this.
     *
     * @throws NotPermitted if it may not, or nobody acts
     */
    public Actor require(Permission permission) {
        Principal who =
                principal().orElseThrow(() -> new NotPermitted(permission, "Sign in first; nobody is signed in here."));
        if (!who.may(permission)) {
            throw new NotPermitted(
                    permission,
                    "You are signed in as " + who.actor().name() + " and may not " + permission.words()
                            + "; ask an administrator for a role that may.");
        }
        return who.actor();
    }

    /**
     * As {@link #require}, for what a stranger at an open screen must not do: freezes, limits, roles, approvals. Whoever is
     * signed in has to have shown within {@link #FRESH} that it is they.
     *
     * @throws NotPermitted as {@link #require} does, and first
     * @throws FreshProofNeeded if they have to show it again
     */
    public Actor requireFresh(Permission permission) {
        Actor actor = require(permission);
        if (!isFresh()) {
            throw new FreshProofNeeded();
        }
        return actor;
    }

    /** As {@link #requireStaff}, of whoever has shown lately that it is they. */
    public Actor requireFresh() {
        Actor actor = requireStaff();
        if (!isFresh()) {
            throw new FreshProofNeeded();
        }
        return actor;
    }

    /** The member of staff who acts, whatever they may do: for what everybody does with their own login. */
    public Actor requireStaff() {
        return principal()
                .map(Principal::actor)
                .filter(Actor::isStaff)
                .orElseThrow(() -> new NotPermitted(Permission.SEE_JOBS, "Sign in first; nobody is signed in here."));
    }

    /** Whether {@link #requireFresh} would be content. Work done by {@link #actingAs} was begun by somebody who was asked. */
    public boolean isFresh() {
        return ACTING.isBound()
                || staff.orderedStream()
                        .filter(port -> port.current().isPresent())
                        .findFirst()
                        .filter(CurrentStaff::provedLately)
                        .isPresent();
    }

    /** Does work of a job or of the command line, on this thread, with its own rights and nobody else's. */
    public <T> T actingAs(Principal who, Supplier<T> work) {
        return ScopedValue.where(ACTING, who).call(work::get);
    }

    /** As {@link #actingAs(Principal, Supplier)}, for work without an answer. */
    public void actingAs(Principal who, Runnable work) {
        ScopedValue.where(ACTING, who).run(work);
    }
}
