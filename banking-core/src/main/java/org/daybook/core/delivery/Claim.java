package org.daybook.core.delivery;

/**
 * A message in the hands of one attempt. The attempt's number fences every write about it: once somebody else has ended the
 * attempt, nothing that is done in its name counts any more.
 */
record Claim(OutboxMessage message, int number) {}
