/** The fraud report: what was found in a period, as PDF to read and as a workbook to work with. */
@NullMarked
package org.daybook.core.fraud.report;

import org.jspecify.annotations.NullMarked;
