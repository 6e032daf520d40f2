package org.daybook.core.operations;

/**
 * How much there is to do.
 *
 * @param running requests whose run goes on and gives signs of life
 * @param waiting requests that nobody has begun
 */
public record WorkLoad(long running, long waiting) {}
