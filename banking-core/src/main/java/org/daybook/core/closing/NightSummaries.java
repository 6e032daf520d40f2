package org.daybook.core.closing;

import java.time.LocalDate;
import org.daybook.core.security.Sha256;
import org.springframework.stereotype.Component;

/** The summary of each night. */
@Component
public class NightSummaries {

    /** Writes the summary of a night, and returns its digest. */
    public Sha256 write(LocalDate date, NightFigures figures) {
        return Sha256.ofFields(date, figures);
    }
}
