package org.daybook.core.intake.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** People who can be had for a crime. Until then, and besides, they live like their neighbours. */
final class Recruits {

    private static final List<Region> REGIONS = List.of(Region.CZECH, Region.CZECH, Region.GERMAN, Region.IRISH);

    private final List<Village> villages;
    private final Chance chance;
    private final Queue<Village> next = new ArrayDeque<>();
    private int room;

    /**
     * Who can be had.
     *
     * @param room how many accounts they may open
     */
    Recruits(List<Village> villages, int room, Chance chance) {
        this.villages = List.copyOf(villages);
        this.room = room;
        this.chance = chance;
    }

    Region somewhere() {
        return chance.oneOf(REGIONS);
    }

    /** With little on the account. */
    DemoAccount poor(Region home) {
        return newcomer(home, chance.between(20_000, 120_000));
    }

    /** With savings. */
    DemoAccount saver(Region home) {
        return newcomer(home, chance.between(900_000, 2_000_000));
    }

    /** Two accounts of one holder. */
    List<DemoAccount> pair(Region home) {
        Village village = village();
        List<DemoAccount> pair = new ArrayList<>(List.of(village.recruit(home, chance.between(20_000, 120_000))));
        pair.add(village.secondAccount(pair.getFirst()));
        room -= 2;
        return pair;
    }

    /** The rest of them never does anything. */
    void settleTheRest() {
        while (room > 0) {
            poor(somewhere());
        }
    }

    private DemoAccount newcomer(Region home, long hundredths) {
        room--;
        return village().recruit(home, hundredths);
    }

    /** From everywhere in turn: the members of a crime are no neighbours as long as there is more than one village. */
    private Village village() {
        if (next.isEmpty()) {
            next.addAll(chance.shuffled(villages));
        }
        return next.remove();
    }
}
