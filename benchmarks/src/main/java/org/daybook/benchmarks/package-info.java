/** What making statements costs, against JasperReports and against POI without a template, measured in one run. */
@NullMarked
package org.daybook.benchmarks;

import org.jspecify.annotations.NullMarked;
