package org.daybook.core.audit;

import java.util.ArrayList;
import java.util.List;
import org.daybook.core.audit.AuditSealQueries.Link;
import org.daybook.core.audit.AuditSealQueries.Seal;
import org.daybook.core.security.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays a chain of seals over the trail: each covers the seal before and the entry's canonical form, under a key that is not
 * in the database. Why, and what that finds: {@code docs/decisions/0023-the-audit-trail-is-sealed-behind-the-commit.md}.
 */
@Service
public class AuditSeals {

    /** What the first seal follows. */
    static final Sha256 NOTHING = new Sha256("0".repeat(64));

    private static final int AT_A_TIME = 500;

    private final AuditSealQueries queries;
    private final AuditSealKeys keys;

    AuditSeals(AuditSealQueries queries, AuditSealKeys keys) {
        this.queries = queries;
        this.keys = keys;
    }

    /** How many entries are not sealed yet. */
    @Transactional(readOnly = true)
    public long unsealed() {
        return queries.tail().entries();
    }

    /**
     * Seals the next entries, at most {@value #AT_A_TIME}, all or none. Where two do so at once, one of them fails and
     * nothing is sealed twice.
     *
     * @return how many were sealed
     * @throws AuditKeyMissing if the trail was sealed with a key that is not on this machine
     * @throws IllegalStateException if there is no going on from here, because an entry is missing or says what none can say
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int sealNext() {
        Seal last = queries.last().orElse(new Seal(0, NOTHING, ""));
        List<Link> links = queries.after(last.sequence(), AT_A_TIME);
        if (links.isEmpty()) {
            return 0;
        }
        String key = keys.currentId();
        List<Seal> seals = new ArrayList<>();
        Sha256 before = last.seal();
        for (Link link : links) {
            long expected = last.sequence() + seals.size() + 1;
            if (link.sequence() != expected || link.entry().isEmpty()) {
                throw new IllegalStateException(
                        "The audit trail cannot be sealed from entry " + expected + " on; run ./daybook audit verify.");
            }
            before = keys.seal(key, before, link.entry().get().canonicalForm());
            seals.add(new Seal(expected, before, key));
        }
        queries.enter(seals);
        return seals.size();
    }
}
