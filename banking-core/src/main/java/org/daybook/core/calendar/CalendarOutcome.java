package org.daybook.core.calendar;

import java.time.LocalDate;
import java.util.function.Function;

/** What became of a change of the calendar. */
public sealed interface CalendarOutcome {

    record Done() implements CalendarOutcome {}

    /** Nothing was changed. */
    sealed interface Refused extends CalendarOutcome {

        /**
         * As told to staff.
         *
         * @param dates how a date is written where it is told
         */
        String sentence(Function<LocalDate, String> dates);
    }

    /** The date is closed, or there is a later one that is. */
    record AlreadyClosed(LocalDate date) implements Refused {

        @Override
        public String sentence(Function<LocalDate, String> dates) {
            return dates.apply(date) + " is closed already, so its calendar can no longer be changed.";
        }
    }

    /** The date cannot be opened: it is closed, or there is a later one that is. */
    record NotAgain(LocalDate date) implements Refused {

        @Override
        public String sentence(Function<LocalDate, String> dates) {
            return dates.apply(date) + " is closed already, and a closed date is never opened again.";
        }
    }

    /**
     * The date cannot be opened yet.
     *
     * @param latest that can be
     */
    record TooFarAhead(LocalDate date, LocalDate latest) implements Refused {

        @Override
        public String sentence(Function<LocalDate, String> dates) {
            return dates.apply(date) + " is too far ahead. The latest date that can be opened now is "
                    + dates.apply(latest) + ".";
        }
    }

    /** The books know no such day. */
    record Unknown(LocalDate date) implements Refused {

        @Override
        public String sentence(Function<LocalDate, String> dates) {
            return "The calendar has the days of " + KnownDays.IN_WORDS + ".";
        }
    }

    record EnteredBefore(LocalDate date) implements Refused {

        @Override
        public String sentence(Function<LocalDate, String> dates) {
            return "There is an entry for " + dates.apply(date) + " already. Remove it first.";
        }
    }

    record NotEntered(LocalDate date) implements Refused {

        @Override
        public String sentence(Function<LocalDate, String> dates) {
            return "There is no entry of the bank's own for " + dates.apply(date) + ".";
        }
    }

    /**
     * A business date is open; the night closes it.
     *
     * @param date which
     */
    record OpenAlready(LocalDate date) implements Refused {

        @Override
        public String sentence(Function<LocalDate, String> dates) {
            return "The business date " + dates.apply(date) + " is open. Its night closes it and opens the next one.";
        }
    }
}
