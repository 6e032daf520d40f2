package org.daybook.core.statement;

import org.daybook.core.security.Sha256;

/**
 * A file in the archive.
 *
 * @param path within the archive, with slashes
 * @param rendererVersion what made it
 */
public record ArchivedFile(
        StatementFormat format, String path, Sha256 sha256, long sizeBytes, String rendererVersion) {}
