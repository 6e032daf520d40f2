/**
 * What PDF and workbook rendering share: fonts, page frame, fixed dates and ids, so that the same content gives the same bytes;
 * and how a file appears under its name, whole or not at all.
 */
@ApplicationModule(allowedDependencies = {"bank", "language", "money", "security"})
@NullMarked
package org.daybook.core.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
