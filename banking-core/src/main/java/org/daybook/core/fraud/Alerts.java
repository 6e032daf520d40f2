package org.daybook.core.fraud;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.core.ledger.Journal;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.ledger.JournalLine;
import org.daybook.core.ledger.LedgerAccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was found, for the analysts who judge it. */
@Service
public class Alerts {

    public static final int LONGEST_NOTE = 2_000;

    private static final int LONGEST_SENTENCE = 2_000;
    private static final Set<String> CASH_KINDS = Set.of("CASH_DEPOSIT", "CASH_WITHDRAWAL", "CARD_WITHDRAWAL");

    private final AlertQueries queries;
    private final Journal journal;
    private final Clock clock;

    Alerts(AlertQueries queries, Journal journal, Clock clock) {
        this.queries = queries;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes alerts of those findings that are not on file. A finding of which at least half the entries are evidence of one
     * alert of its typology is that alert seen again, perhaps with a little more or less to it.
     *
     * @return how many alerts are new
     */
    @Transactional
    public int raise(List<Finding> findings) {
        int raised = 0;
        for (Finding finding : findings) {
            boolean known = queries.sharing(finding.typology(), finding.entries()).values().stream()
                    .anyMatch(shared -> 2 * shared >= finding.entries().size());
            if (!known) {
                queries.insert(shortened(finding), clock.instant());
                raised++;
            }
        }
        return raised;
    }

    private static Finding shortened(Finding finding) {
        String sentence = finding.sentence();
        return sentence.length() <= LONGEST_SENTENCE
                ? finding
                : new Finding(
                        finding.typology(),
                        finding.accounts(),
                        finding.entries(),
                        finding.score(),
                        finding.from(),
                        finding.to(),
                        finding.amount(),
                        sentence.substring(0, LONGEST_SENTENCE - 1) + "…");
    }

    public long count(AlertFilter filter) {
        return queries.count(filter);
    }

    /** The latest first. */
    public List<Alert> list(AlertFilter filter, long offset, int limit) {
        return queries.list(filter, offset, limit);
    }

    public Optional<Alert> find(AlertId id) {
        return queries.find(id);
    }

    /** The evidence of an alert, in the order of booking; empty for one that is unknown. */
    public List<AlertLine> evidence(AlertId id) {
        List<JournalEntryId> ids = queries.entries(id);
        Map<JournalEntryId, JournalLine> lines =
                journal.lines(ids).stream().collect(Collectors.toMap(JournalLine::id, line -> line));
        Map<LedgerAccountId, String> references = queries.references(lines.values().stream()
                .flatMap(line -> Stream.of(line.debit(), line.credit()))
                .collect(Collectors.toSet()));
        List<AlertLine> evidence = new ArrayList<>();
        for (JournalEntryId entry : ids) {
            JournalLine line = lines.get(entry);
            if (line != null) {
                evidence.add(line(line, references));
            }
        }
        return evidence;
    }

    /** The way the money of an alert went. */
    public MoneyPath path(AlertId id) {
        return MoneyPath.of(evidence(id));
    }

    private static AlertLine line(JournalLine line, Map<LedgerAccountId, String> references) {
        return new AlertLine(
                line.id(),
                line.reference() == null ? "entry " + line.id().value() : line.reference(),
                line.bookingDate(),
                line.bookedAt(),
                line.kind(),
                place(references.get(line.debit()), line),
                place(references.get(line.credit()), line),
                line.amount(),
                line.narrative());
    }

    private static AlertLine.Place place(@Nullable String reference, JournalLine line) {
        if (reference != null) {
            return new AlertLine.Place.InAccount(reference);
        }
        if (CASH_KINDS.contains(line.kind())) {
            return new AlertLine.Place.AsCash("Cash");
        }
        String other = Stream.of(line.counterpartyName(), line.counterpartyAccount(), line.counterpartyBank())
                .filter(text -> text != null && !text.isEmpty())
                .findFirst()
                .orElse("Another bank");
        return new AlertLine.Place.Elsewhere(other);
    }

    /**
     * Gives an alert to an analyst, or to another one.
     *
     * @param version of the alert as the caller saw it
     */
    @Transactional
    public AlertChange assign(AlertId id, int version, String assignee) {
        return change(id, () -> queries.change(id, version, AlertState.ASSIGNED, assignee, null, null, null));
    }

    /**
     * Closes an alert, for good.
     *
     * @param version of the alert as the caller saw it
     * @param analyst who judged it; the alert is theirs from now on
     * @param note why; at most {@value #LONGEST_NOTE} characters
     */
    @Transactional
    public AlertChange close(AlertId id, int version, AlertOutcome outcome, String note, String analyst) {
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters");
        }
        return change(
                id, () -> queries.change(id, version, AlertState.CLOSED, analyst, outcome, note, clock.instant()));
    }

    @FunctionalInterface
    private interface Change {
        boolean make();
    }

    private AlertChange change(AlertId id, Change change) {
        boolean changed = change.make();
        Optional<Alert> now = queries.find(id);
        if (now.isEmpty()) {
            return new AlertChange.AlertUnknown(id);
        }
        if (changed) {
            return new AlertChange.Changed(now.get());
        }
        return now.get().state() == AlertState.CLOSED
                ? new AlertChange.AlertClosed(now.get())
                : new AlertChange.ChangedMeanwhile(now.get());
    }
}
