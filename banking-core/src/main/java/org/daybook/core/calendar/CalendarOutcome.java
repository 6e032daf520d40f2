package org.daybook.core.calendar;

import java.time.LocalDate;

/** What became of a change of the calendar. */
public sealed interface CalendarOutcome {

    record Done() implements CalendarOutcome {}

    /** Nothing was changed. */
    sealed interface Refused extends CalendarOutcome {

        /** As told to staff. */
        String sentence();
    }

    /** The date is closed, or there is a later one that is. */
    record AlreadyClosed(LocalDate date) implements Refused {

        @Override
        public String sentence() {
            return date + " is closed already, so its calendar can no longer be changed.";
        }
    }

    /** The date cannot be opened: it is closed, or there is a later one that is. */
    record NotAgain(LocalDate date) implements Refused {

        @Override
        public String sentence() {
            return date + " is closed already, and a closed date is never opened again.";
        }
    }

    /**
     * The date cannot be opened yet.
     *
     * @param latest that can be
     */
    record TooFarAhead(LocalDate date, LocalDate latest) implements Refused {

        @Override
        public String sentence() {
            return date + " is too far ahead. The latest date that can be opened now is " + latest + ".";
        }
    }

    /** The books know no such day. */
    record Unknown(LocalDate date) implements Refused {

        @Override
        public String sentence() {
            return "The calendar has the days of " + KnownDays.IN_WORDS + ".";
        }
    }

    record EnteredBefore(LocalDate date) implements Refused {

        @Override
        public String sentence() {
            return "There is an entry for " + date + " already. Remove it first.";
        }
    }

    record NotEntered(LocalDate date) implements Refused {

        @Override
        public String sentence() {
            return "There is no entry of the bank's own for " + date + ".";
        }
    }

    /**
     * A business date is open; the night closes it.
     *
     * @param date which
     */
    record OpenAlready(LocalDate date) implements Refused {

        @Override
        public String sentence() {
            return "The business date " + date + " is open. Its night closes it and opens the next one.";
        }
    }
}
