package org.daybook.core.customer;

import java.util.List;

/** What becomes of a wish to change what is on file. Where several reasons hold, the one declared first is given. */
public sealed interface CustomerChange {

    /** The new version holds from now on. */
    record Changed(CustomerFile file) implements CustomerChange {}

    record CustomerUnknown() implements CustomerChange {}

    /** Somebody else has changed it since it was read; nothing was overwritten. */
    record ChangedMeanwhile(CustomerFile file) implements CustomerChange {}

    /** The form will not do. */
    record Unfit(List<CustomerFault> faults) implements CustomerChange {

        public Unfit {
            faults = List.copyOf(faults);
        }
    }

    /** It is on file like this. */
    record Unchanged() implements CustomerChange {}

    /** What to tell whoever asked. */
    default String sentence() {
        return switch (this) {
            case Changed _ -> "The change holds from now on.";
            case CustomerUnknown _ -> "No customer of this reference is on file.";
            case ChangedMeanwhile _ -> "Somebody else has changed this customer meanwhile; look again, then change it.";
            case Unfit(List<CustomerFault> faults) -> faults.getFirst().sentence();
            case Unchanged _ -> "Nothing was changed.";
        };
    }
}
