package org.daybook.batch.night;

/** What steps of a night leave for its closing. */
final class NightState {

    private long alerts;
    private long claimsProved;
    private long claimsBroken;

    void raised(long newAlerts) {
        alerts = newAlerts;
    }

    void proved(long proved, long broken) {
        claimsProved = proved;
        claimsBroken = broken;
    }

    long alerts() {
        return alerts;
    }

    long claimsProved() {
        return claimsProved;
    }

    long claimsBroken() {
        return claimsBroken;
    }
}
