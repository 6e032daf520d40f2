package org.daybook.core.security;

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

    /** Does work of a job or of the command line, on this thread, with its own rights and nobody else's. */
    public <T> T actingAs(Principal who, Supplier<T> work) {
        return ScopedValue.where(ACTING, who).call(work::get);
    }

    /** As {@link #actingAs(Principal, Supplier)}, for work without an answer. */
    public void actingAs(Principal who, Runnable work) {
        ScopedValue.where(ACTING, who).run(work);
    }
}
