package org.daybook.batch.job;

/** Where long work says how far it is. Called from several threads. */
public interface Progress {

    /** For work that nobody watches. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String what, long total) {}

        @Override
        public void advance(long by) {}
    };

    /** A piece of work begins, of so many steps in all; the one before has ended. */
    void begin(String what, long total);

    /** So many more steps are done. */
    void advance(long by);
}
