package org.daybook.core.operations;

/**
 * A run's place on the books: up to {@value #PLACES} runs side by side, or one that has all places.
 *
 * <p>Everybody passes the gate one after the other. Whoever wants all places keeps it until they are free, so that those who
 * come later do not starve it.
 */
final class BooksTurn {

    private static final int PLACES = 16;
    private static final String GATE = "books gate";

    private final NamedLocks locks;
    private final OperationKind kind;
    private int taken;
    private boolean inGate;

    BooksTurn(NamedLocks locks, OperationKind kind) {
        this.locks = locks;
        this.kind = kind;
    }

    /** Tries for so many seconds to come further; true once it is this run's turn. */
    boolean await(int seconds) {
        return switch (kind.use()) {
            case NONE -> true;
            case ONE_OF_ITS_KIND -> locks.acquire("one " + kind, seconds);
            case BESIDE_OTHERS -> passGate(seconds) && takeOnePlace(seconds);
            case ALONE -> passGate(seconds) && takeAllPlaces(seconds);
        };
    }

    private boolean passGate(int seconds) {
        inGate = inGate || locks.acquire(GATE, seconds);
        return inGate;
    }

    private boolean takeOnePlace(int seconds) {
        for (int place = 0; place < PLACES; place++) {
            if (locks.acquire(place(place), place < PLACES - 1 ? 0 : seconds)) {
                leaveGate();
                return true;
            }
        }
        return false;
    }

    private boolean takeAllPlaces(int seconds) {
        while (taken < PLACES) {
            if (!locks.acquire(place(taken), seconds)) {
                return false;
            }
            taken++;
        }
        leaveGate();
        return true;
    }

    private void leaveGate() {
        locks.release(GATE);
        inGate = false;
    }

    private static String place(int number) {
        return "books " + number;
    }
}
