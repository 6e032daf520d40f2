package org.daybook.core.credential;

import java.time.Duration;

/**
 * How patient the bank is.
 *
 * @param pinFailures so many wrong PINs in a row lock the login out
 * @param passwordFailures so many wrong passwords
 * @param lockout for so long; the right secret is refused too meanwhile, or it could be guessed on
 * @param codeFailures so many wrong tries end a code
 * @param resetValidity how long a code for a reset is good
 * @param emailValidity how long a code that proves an address is good
 * @param codesPerHour how many codes a customer gets within an hour for one purpose
 */
public record CredentialSettings(
        int pinFailures,
        int passwordFailures,
        Duration lockout,
        int codeFailures,
        Duration resetValidity,
        Duration emailValidity,
        int codesPerHour) {

    public CredentialSettings {
        if (pinFailures < 1 || passwordFailures < 1 || codeFailures < 1 || codesPerHour < 1) {
            throw new IllegalArgumentException("Failures and codes are counted from one on");
        }
        if (!lockout.isPositive() || !resetValidity.isPositive() || !emailValidity.isPositive()) {
            throw new IllegalArgumentException("A lockout and a code last for some time");
        }
    }

    int failures(SecretKind kind) {
        return switch (kind) {
            case PIN -> pinFailures;
            case PASSWORD -> passwordFailures;
        };
    }

    Duration validity(CodePurpose purpose) {
        return switch (purpose) {
            case EMAIL -> emailValidity;
            case PIN_RESET, PASSWORD_RESET -> resetValidity;
        };
    }
}
