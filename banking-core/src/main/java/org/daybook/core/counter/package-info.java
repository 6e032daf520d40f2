/**
 * A customer who stands before a teller: found, identified by the PIN that they key, and served until the service ends.
 *
 * <p>{@link org.daybook.core.counter.CounterDesk} serves tellers. Whom a teller serves, and whether that customer has keyed the
 * right PIN, is kept here and not by a screen: money leaves, and balances are told, within a service alone whose customer has
 * keyed it, and only of accounts that are the customer's or that a mandate is for. A service ends when the teller says so, when nothing
 * has been done in it for a while and the customer waits for no code, and with this process; it is written nowhere. Why so:
 * {@code docs/decisions/0026-money-leaves-the-counter-by-pin.md}.
 */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "credential",
            "customer",
            "ledger",
            "money",
            "calendar",
            "security",
            "audit",
            "setting"
        })
@NullMarked
package org.daybook.core.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
