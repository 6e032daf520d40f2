package org.daybook.console.shared;

import java.util.UUID;

/** Keys of orders: each names one order, however often it is sent. */
public final class OrderKey {

    private OrderKey() {}

    /** One that nobody has used. */
    public static String fresh() {
        return "console/" + UUID.randomUUID();
    }
}
