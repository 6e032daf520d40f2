/** What the tests of the jobs and of the command line share: books with the jobs on top, banks' folders, processes. */
package org.daybook.batch.test;
