package org.daybook.core.security;

import java.util.Set;

/** Ciphertext on file. Each feature that keeps some has a bean of this kind. */
public interface SealedData {

    /** The ids of the keys it was sealed with. */
    Set<String> keysInUse();
}
