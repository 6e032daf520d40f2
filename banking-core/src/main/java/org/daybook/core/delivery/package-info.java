/**
 * Messages to customers: an outbox, the letters made from it, and how they leave the house.
 *
 * <p>A message is written into the outbox in the transaction of what caused it, once for its natural key. Handing it over is
 * another matter, done later, as often as it takes, under one Message-ID: at least once, and
 * {@code docs/decisions/0013-mail-is-at-least-once-with-a-fixed-message-id.md} says why no better can be promised.
 *
 * <p>This feature hears what happened to statements, customers, their credentials and mandates. It never hears of an alert, a
 * freeze or a reason, so nothing of them can reach a customer: whoever is suspected must not be tipped off.
 */
@ApplicationModule(
        allowedDependencies = {
            "customer",
            "credential",
            "statement",
            "account",
            "language",
            "bank",
            "security",
            "calendar",
            "audit",
            "document",
            "setting"
        })
@NullMarked
package org.daybook.core.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
