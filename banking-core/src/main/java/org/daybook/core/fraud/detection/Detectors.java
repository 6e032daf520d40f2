package org.daybook.core.fraud.detection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.FraudSettings;

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
        return detectors.stream()
                .flatMap(detector -> detector.detect(entries).stream())
                .filter(finding -> !finding.to().isBefore(from))
                .sorted(ORDER)
                .toList();
    }
}
