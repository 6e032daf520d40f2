package org.daybook.core.fraud.detection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.FraudSettings;
import org.daybook.core.fraud.PassThroughSettings;
import org.daybook.core.fraud.Typology;
import org.daybook.core.ledger.LedgerAccountId;

/**
 * Finds money that comes from somebody new and goes on at once, to somebody new or as cash. A chain of such accounts is one
 * finding: from the first to the last.
 */
final class PassThroughDetector implements Detector {

    private static final int BEST_SCORE = 1000;
    private static final int PERCENT = 100;

    private final FraudSettings settings;
    private final PassThroughSettings rules;

    PassThroughDetector(FraudSettings settings) {
        this.settings = settings;
        this.rules = settings.passThrough();
    }

    @Override
    public List<Finding> detect(ScannedEntries all) {
        Stages stages = new Stages(all, settings);
        List<Stage> found = new ArrayList<>();
        for (int party = 0; party < all.parties(); party++) {
            if (all.isAccount(party)) {
                found.addAll(stages.of(party));
            }
        }
        return chains(found).stream().map(chain -> finding(all, chain)).toList();
    }

    /** Stages that hand money to each other, together. */
    private static List<List<Stage>> chains(List<Stage> stages) {
        TreeMap<Integer, List<Stage>> chainOf = new TreeMap<>();
        for (Stage stage : stages) {
            List<Stage> chain = new ArrayList<>(List.of(stage));
            stage.entries()
                    .mapToObj(chainOf::get)
                    .filter(other -> other != null)
                    .distinct()
                    .toList()
                    .forEach(other -> {
                        if (other.stream().noneMatch(chain::contains)) {
                            chain.addAll(other);
                        }
                    });
            chain.forEach(member -> member.entries().forEach(entry -> chainOf.put(entry, chain)));
        }
        List<List<Stage>> chains = new ArrayList<>();
        BitSet seen = new BitSet();
        chainOf.forEach((entry, chain) -> {
            if (!seen.get(entry)) {
                chain.forEach(stage -> stage.entries().forEach(seen::set));
                chain.sort(Comparator.comparingInt(Stage::first));
                chains.add(chain);
            }
        });
        return chains;
    }

    private Finding finding(ScannedEntries all, List<Stage> chain) {
        int[] entries =
                chain.stream().flatMapToInt(Stage::entries).sorted().distinct().toArray();
        List<LedgerAccountId> accounts = chain.stream()
                .map(stage -> all.ledgerAccount(stage.party()))
                .distinct()
                .toList();
        Stage largest = chain.stream().max(Comparator.comparingLong(Stage::in)).orElseThrow();
        long share = Math.min(PERCENT, largest.out() * PERCENT / largest.in());
        long hours = Math.max(1, (all.second(largest.last()) - all.second(largest.first())) / 3_600);
        long speed = Math.max(0, PERCENT - hours * PERCENT / (2L * rules.windowHours()));
        return new Finding(
                Typology.PASS_THROUGH,
                accounts,
                IntStream.of(entries).mapToObj(all::id).toList(),
                Math.clamp(share * speed / 10, 1, BEST_SCORE),
                all.date(entries[0]),
                all.date(entries[entries.length - 1]),
                Sentences.inOf(all, chain.getFirst()),
                Sentences.passThrough(all, chain));
    }
}
