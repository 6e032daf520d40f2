package org.daybook.core.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.audit.AuditSealQueries.Link;
import org.daybook.core.audit.AuditSealQueries.Seal;
import org.daybook.core.security.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Verifies the chain of seals from its first entry to its end, and anchors it. Tells numbers and seals, nothing of entries. */
@Service
public class AuditChain {

    private static final int AT_A_TIME = 1_000;

    private final AuditSealQueries queries;
    private final AuditSealKeys keys;
    private final Clock clock;

    AuditChain(AuditSealQueries queries, AuditSealKeys keys, Clock clock) {
        this.queries = queries;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Reads the whole trail from one snapshot and says what is wrong first.
     *
     * @throws AuditKeyMissing if a seal names a key that is not on this machine; a surrounding transaction goes on
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true, noRollbackFor = AuditKeyMissing.class)
    public AuditVerdict verify(Optional<AuditAnchor> anchor) {
        return verify(anchor, EnumSet.allOf(AuditFlaw.class));
    }

    /** Looks for some flaws only: how a test shows that each of them is needed. */
    AuditVerdict verify(Optional<AuditAnchor> anchor, Set<AuditFlaw> lookedFor) {
        Walk walk = new Walk(lookedFor);
        List<Link> links = queries.after(0, AT_A_TIME);
        while (!links.isEmpty()) {
            for (Link link : links) {
                Optional<AuditVerdict> broken = walk.next(link);
                if (broken.isPresent()) {
                    return broken.get();
                }
            }
            links = queries.after(links.getLast().sequence(), AT_A_TIME);
        }
        return walk.end(anchor).orElseGet(() -> new AuditVerdict.Whole(walk.sealed, queries.tail(), anchor));
    }

    /** What the trail comes to now, as far as it is sealed. */
    @Transactional(readOnly = true)
    public AuditAnchor anchor() {
        Seal last = queries.last().orElse(new Seal(0, AuditSeals.NOTHING, ""));
        return new AuditAnchor(
                last.sequence(),
                last.seal(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** One way along the chain. */
    private final class Walk {

        private final Set<AuditFlaw> lookedFor;
        private Sha256 before = AuditSeals.NOTHING;
        private long last;
        private long sealed;
        private long firstUnsealed;

        private Walk(Set<AuditFlaw> lookedFor) {
            this.lookedFor = lookedFor;
        }

        Optional<AuditVerdict> next(Link link) {
            long expected = last + 1;
            last = link.sequence();
            if (link.sequence() != expected && lookedFor.contains(AuditFlaw.MISSING)) {
                return broken(expected, AuditFlaw.MISSING);
            }
            if (link.seal().isEmpty()) {
                firstUnsealed = firstUnsealed == 0 ? link.sequence() : firstUnsealed;
                return Optional.empty();
            }
            if (firstUnsealed != 0 && lookedFor.contains(AuditFlaw.UNSEALED)) {
                return broken(firstUnsealed, AuditFlaw.UNSEALED);
            }
            sealed++;
            boolean same = isAsSealed(link, link.seal().get());
            before = link.seal().get().seal();
            return same || !lookedFor.contains(AuditFlaw.CHANGED)
                    ? Optional.empty()
                    : broken(link.sequence(), AuditFlaw.CHANGED);
        }

        private boolean isAsSealed(Link link, Seal seal) {
            return link.entry()
                    .filter(entry -> keys.seal(seal.keyId(), before, entry.canonicalForm())
                            .equals(seal.seal()))
                    .isPresent();
        }

        Optional<AuditVerdict> end(Optional<AuditAnchor> anchor) {
            long sealedTo = queries.last().map(Seal::sequence).orElse(0L);
            if (sealedTo > last && lookedFor.contains(AuditFlaw.MISSING)) {
                return broken(last + 1, AuditFlaw.MISSING);
            }
            if (queries.head() != last && lookedFor.contains(AuditFlaw.END)) {
                return broken(last, AuditFlaw.END);
            }
            return anchor.filter(kept -> kept.sequence() > 0 && lookedFor.contains(AuditFlaw.NOT_AS_ANCHORED))
                    .filter(kept -> queries.at(kept.sequence())
                            .filter(now -> now.seal().equals(kept.seal()))
                            .isEmpty())
                    .flatMap(kept -> broken(kept.sequence(), AuditFlaw.NOT_AS_ANCHORED));
        }

        private static Optional<AuditVerdict> broken(long sequence, AuditFlaw flaw) {
            return Optional.of(new AuditVerdict.Broken(sequence, flaw));
        }
    }
}
