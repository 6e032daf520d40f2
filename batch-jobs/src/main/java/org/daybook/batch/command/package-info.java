/** The command line: what a person types, what they are told, and the exit code a script reads. */
@NullMarked
package org.daybook.batch.command;

import org.jspecify.annotations.NullMarked;
