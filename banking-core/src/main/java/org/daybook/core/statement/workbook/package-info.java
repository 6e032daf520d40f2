/**
 * The statement as an Excel workbook: everything that is the same for all statements is made once by a template, and each
 * statement only writes its rows into it.
 */
@NullMarked
package org.daybook.core.statement.workbook;

import org.jspecify.annotations.NullMarked;
