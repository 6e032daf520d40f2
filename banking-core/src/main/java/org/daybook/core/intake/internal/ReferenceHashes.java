package org.daybook.core.intake.internal;

import java.util.Arrays;
import java.util.function.ToLongFunction;

/**
 * Which references were seen, as 64-bit hashes: 11 to 21 bytes for each where a set of strings takes well over a hundred. Two references may share a hash, however
 * unlikely: a hit is a suspicion, to be settled on the references themselves.
 */
final class ReferenceHashes {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final ToLongFunction<String> hashOf;
    private long[] slots = new long[1 << 12];
    private int size;

    ReferenceHashes() {
        this(ReferenceHashes::hash);
    }

    /** With another hash, never zero, since zero is an empty slot. */
    ReferenceHashes(ToLongFunction<String> hashOf) {
        this.hashOf = hashOf;
    }

    /** Remembers the reference; true if its hash was there before. */
    boolean seen(String reference) {
        long hash = hashOf.applyAsLong(reference);
        int slot = slotOf(slots, hash);
        if (slots[slot] == hash) {
            return true;
        }
        slots[slot] = hash;
        size++;
        if (size > slots.length / 4 * 3) {
            grow();
        }
        return false;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(slots.length, 2)];
        Arrays.stream(slots).filter(hash -> hash != 0).forEach(hash -> larger[slotOf(larger, hash)] = hash);
        slots = larger;
    }

    private static int slotOf(long[] slots, long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** FNV-1a, then the finaliser of MurmurHash3, so that the low bits, which choose the slot, depend on every character. */
    private static long hash(String reference) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < reference.length(); i++) {
            hash = (hash ^ reference.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
