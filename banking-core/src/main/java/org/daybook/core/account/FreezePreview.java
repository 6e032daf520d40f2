package org.daybook.core.account;

import java.util.List;

/**
 * What a freeze would stop that is under way.
 *
 * @param bounces in the order in which they fall due
 */
public record FreezePreview(List<Bounce> bounces) {

    public FreezePreview {
        bounces = List.copyOf(bounces);
    }
}
