package org.daybook.batch.fraud;

import java.nio.file.Path;
import java.util.List;
import org.daybook.core.fraud.FraudReport;

/** What became of an order for a fraud scan. */
public sealed interface FraudResult {

    /**
     * The books were looked through.
     *
     * @param raised how many alerts are new
     * @param summaries of all alerts of the period, those that were on file before included
     * @param folder holds the report
     */
    record Scanned(long raised, List<FraudReport.Summary> summaries, Path folder) implements FraudResult {

        public Scanned {
            summaries = List.copyOf(summaries);
        }
    }

    /**
     * Nothing was looked at.
     *
     * @param reason one sentence
     */
    record Refused(String reason) implements FraudResult {}

    /** Asked to stop; the same order goes on from there. */
    record Stopped() implements FraudResult {}
}
