/** The detectors, and the entries as they see them: columns of figures, sorted, without a database. */
@NullMarked
package org.daybook.core.fraud.detection;

import org.jspecify.annotations.NullMarked;
