package org.daybook.core.audit;

import java.util.ArrayList;
import java.util.List;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The audit trail. Entries are only ever added. */
@Service
public class AuditTrail {

    private final AuditQueries queries;
    private final AuditSealQueries seals;
    private final Authority authority;

    AuditTrail(AuditQueries queries, AuditSealQueries seals, Authority authority) {
        this.queries = queries;
        this.seals = seals;
        this.authority = authority;
    }

    /**
     * Adds an entry to the caller's transaction: committed with it, gone with it.
     *
     * <p>It is written when that transaction is about to commit, as its last statement. Taking a number makes all other
     * actions wait, so none is taken before everything else is locked: actions in any order never deadlock over it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, AuditAction action, AuditSubject subject, AuditDetails details) {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.entries.add(new AuditQueries.NewEntry(actor, action.name(), action.readableWith(), subject, details));
    }

    /** The entries that a filter leaves, the latest first, from {@code offset} on, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<AuditEntry> search(AuditFilter filter, int offset, int limit) {
        authority.require(Permission.SEE_AUDIT);
        return queries.search(filter, readable(), offset, limit);
    }

    /** How many entries a filter leaves. */
    @Transactional(readOnly = true)
    public long count(AuditFilter filter) {
        authority.require(Permission.SEE_AUDIT);
        return queries.count(filter, readable());
    }

    /** The actions that were ever recorded, in the order of their names; of those that the caller may read. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        authority.require(Permission.SEE_AUDIT);
        return queries.actions(readable());
    }

    /** How far the trail is sealed. */
    @Transactional(readOnly = true)
    public AuditTail tail() {
        authority.require(Permission.SEE_AUDIT);
        return seals.tail();
    }

    private List<Permission> readable() {
        return authority.principal().stream()
                .flatMap(who -> who.permissions().stream())
                .toList();
    }

    /** What one transaction has to say of itself. */
    private final class Pending implements TransactionSynchronization {

        private final List<AuditQueries.NewEntry> entries = new ArrayList<>();

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            entries.forEach(queries::enter);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AuditTrail.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AuditTrail.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditTrail.this);
        }
    }
}
