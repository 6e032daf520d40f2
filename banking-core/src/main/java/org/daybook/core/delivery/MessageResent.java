package org.daybook.core.delivery;

/**
 * Somebody had a message queued again. Published in the transaction that queued it.
 *
 * @param before how it had stood
 * @param actor who asked
 */
public record MessageResent(long outboxId, MessageState before, String actor) {}
