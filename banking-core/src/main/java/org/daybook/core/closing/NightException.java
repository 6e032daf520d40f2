package org.daybook.core.closing;

/**
 * A statement that did not go out by mail.
 *
 * @param accountReference whose it is
 * @param state of its message, as staff call it
 * @param reason as told to staff
 */
public record NightException(String accountReference, String state, String reason) {}
