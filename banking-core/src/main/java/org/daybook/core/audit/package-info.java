/**
 * The audit trail: who did what to what, append-only, numbered without a gap.
 *
 * <p>{@link org.daybook.core.audit.AuditTrail#record} belongs to the transaction of the action: both are there, or neither.
 * What an entry says has one canonical form, byte by byte, which the chain of seals covers:
 * {@link org.daybook.core.audit.AuditEntry#canonicalForm}. Why the numbers have no gap, and why nobody can change an entry:
 * {@code docs/decisions/0010-the-audit-trail-counts-at-commit.md}.
 *
 * <p>{@link org.daybook.core.audit.AuditSeals} lays that chain, {@link org.daybook.core.audit.AuditChain} verifies it; who
 * calls the first, and how often, is said by {@code operations.AuditSealing}.
 */
@ApplicationModule(allowedDependencies = {"security"})
@NullMarked
package org.daybook.core.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
