package org.daybook.core.intake.internal;

import java.util.Arrays;

/**
 * Which references were seen, as 64-bit hashes: 16 bytes or so for each instead of the hundred a set of strings takes, so
 * that a file of ten million entries is checked in a few hundred megabytes less. Two references may share a hash, however
 * unlikely: a hit is a suspicion, to be settled on the references themselves.
 */
final class ReferenceHashes {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] slots = new long[1 << 12];
    private int size;

    /** Remembers the reference; true if its hash was there before. */
    boolean seen(CharSequence reference) {
        long hash = hash(reference);
        int slot = slotOf(slots, hash);
        if (slots[slot] == hash) {
            return true;
        }
        slots[slot] = hash;
        size++;
        if (size > slots.length / 2) {
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

    /** FNV-1a, then mixed so that the low bits, which choose the slot, depend on every character. Zero means an empty slot. */
    private static long hash(CharSequence reference) {
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
