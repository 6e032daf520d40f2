package org.daybook.core.fraud.detection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.FraudSettings;
import org.daybook.core.fraud.Typology;
import org.daybook.core.ledger.JournalEntryId;

/** All detectors, in the order of their typologies. */
public final class Detectors {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::typology)
            .thenComparing(Finding::score, Comparator.reverseOrder())
            .thenComparing(Finding::from)
            .thenComparing(finding -> finding.entries().getFirst().value());

    private final List<Detector> detectors;

    public Detectors(FraudSettings settings) {
        detectors = List.of(
                new StructuringDetector(settings), new PassThroughDetector(settings), new RingDetector(settings));
    }

    /**
     * What is found in these entries, by typology, the most striking first.
     *
     * @param from a finding whose last entry was booked before this day belongs to an earlier scan
     */
    public List<Finding> detect(ScannedEntries entries, LocalDate from) {
        List<Finding> found = detectors.stream()
                .flatMap(detector -> detector.detect(entries).stream())
                .toList();
        Set<JournalEntryId> inRings = found.stream()
                .filter(finding -> finding.typology() == Typology.RING)
                .flatMap(ring -> ring.entries().stream())
                .collect(Collectors.toSet());
        return found.stream()
                .filter(finding -> !finding.to().isBefore(from))
                .filter(finding -> finding.typology() != Typology.PASS_THROUGH || !isPartOf(finding, inRings))
                .sorted(ORDER)
                .toList();
    }

    /** Money that passes through and comes back has been round a ring, which says more; it is not told twice. */
    private static boolean isPartOf(Finding finding, Set<JournalEntryId> entries) {
        return 2 * finding.entries().stream().filter(entries::contains).count()
                >= finding.entries().size();
    }
}
