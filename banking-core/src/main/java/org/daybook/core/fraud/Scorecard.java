package org.daybook.core.fraud;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How good findings are against what is known to be there.
 *
 * <p>A pattern is found if one finding of its typology holds at least half its entries; a finding is true if at least half of
 * its entries belong to one pattern of its typology.
 */
public record Scorecard(List<Row> rows) {

    /** The first line of the file. */
    public static final String HEADER = "typology,labels,planted,found,true,recall,precision";

    public Scorecard {
        rows = List.copyOf(rows);
    }

    /**
     * One typology, against all patterns or against those alone that are suspicious.
     *
     * @param findings how many were reported of the typology
     * @param planted how many patterns there are
     * @param found how many of them were found
     * @param right how many findings are true
     */
    public record Row(String typology, String labels, int planted, int found, int right, int findings) {

        /** Empty if there is no pattern to be found. */
        public Optional<Double> recall() {
            return planted == 0 ? Optional.empty() : Optional.of((double) found / planted);
        }

        /** Empty if nothing was reported. */
        public Optional<Double> precision() {
            return findings == 0 ? Optional.empty() : Optional.of((double) right / findings);
        }

        String line() {
            return "%s,%s,%d,%d,%d,%s,%s"
                    .formatted(typology, labels, planted, found, right, decimal(recall()), decimal(precision()));
        }

        private static String decimal(Optional<Double> ratio) {
            return ratio.map(value -> String.format(Locale.ROOT, "%.4f", value)).orElse("");
        }
    }

    /**
     * A finding as the scorecard sees it.
     *
     * @param entries references of its evidence
     */
    public record Reported(Typology typology, Set<String> entries) {}

    /** Holds findings against labels; a typology that is labelled and has no detector gets its rows too. */
    public static Scorecard of(Labels labels, List<Reported> findings) {
        Set<String> typologies = new TreeSet<>(labels.typologies());
        Stream.of(Typology.values()).map(Typology::labelWord).forEach(typologies::add);
        List<Row> rows = new ArrayList<>();
        for (String typology : typologies) {
            List<Set<String>> reported = findings.stream()
                    .filter(finding -> finding.typology().labelWord().equals(typology))
                    .map(Reported::entries)
                    .toList();
            rows.add(row(typology, "all", labels.patterns(), reported, _ -> true));
            rows.add(row(typology, "suspicious", labels.patterns(), reported, Labels.Pattern::suspicious));
        }
        return new Scorecard(rows);
    }

    private static Row row(
            String typology,
            String word,
            List<Labels.Pattern> patterns,
            List<Set<String>> reported,
            Predicate<Labels.Pattern> counted) {
        List<Labels.Pattern> planted = patterns.stream()
                .filter(pattern -> pattern.typology().equals(typology))
                .filter(counted)
                .toList();
        Map<String, Labels.Pattern> patternOf = new HashMap<>();
        planted.forEach(pattern -> pattern.entries().forEach(entry -> patternOf.put(entry, pattern)));
        Set<Labels.Pattern> found = new HashSet<>();
        int right = 0;
        for (Set<String> entries : reported) {
            Map<Labels.Pattern, Long> held = entries.stream()
                    .map(patternOf::get)
                    .filter(pattern -> pattern != null)
                    .collect(Collectors.groupingBy(pattern -> pattern, Collectors.counting()));
            held.forEach((pattern, count) -> {
                if (2 * count >= pattern.entries().size()) {
                    found.add(pattern);
                }
            });
            long most = held.values().stream().max(Comparator.naturalOrder()).orElse(0L);
            right += 2 * most >= entries.size() ? 1 : 0;
        }
        return new Row(typology, word, planted.size(), found.size(), right, reported.size());
    }

    /** The whole file. */
    public String csv() {
        return Stream.concat(Stream.of(HEADER), rows.stream().map(Row::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
