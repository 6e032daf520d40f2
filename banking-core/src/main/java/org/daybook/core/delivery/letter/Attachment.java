package org.daybook.core.delivery.letter;

import org.springframework.core.io.Resource;

/**
 * A file that goes with a letter.
 *
 * @param fileName as the reader sees it, ASCII
 */
public record Attachment(String fileName, String mediaType, long sizeBytes, Resource content) {}
