/**
 * The statement as a PDF: blocks that know their height and draw themselves, a flow that distributes them over pages, and
 * a frame of letterhead and foot that each page gets once their number is known.
 */
@NullMarked
package org.daybook.core.statement.pdf;

import org.jspecify.annotations.NullMarked;
