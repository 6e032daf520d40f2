package org.daybook.core.fraud.detection;

import java.util.List;
import org.daybook.core.fraud.Finding;

/** Looks for one typology. */
interface Detector {

    /** Every finding of its typology, whenever it was; each entry is evidence of one at most. */
    List<Finding> detect(ScannedEntries entries);
}
