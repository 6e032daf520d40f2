package org.daybook.core.closing;

import org.daybook.core.delivery.MessageState;

/**
 * A statement that the mail server has not taken yet, or will not take.
 *
 * @param accountReference whose it is
 * @param reason as told to staff
 */
public record NightException(String accountReference, MessageState state, String reason) {

    /** Whether it is tried again without anybody doing anything. */
    public boolean waits() {
        return state == MessageState.NEW || state == MessageState.SENDING;
    }
}
