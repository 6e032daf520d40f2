package org.daybook.core.credential;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.core.customer.CustomerFile;

/** Which secrets are too easily guessed. */
final class SecretRules {

    static final int SHORTEST_PASSWORD = 12;
    static final int LONGEST = 128;

    private static final Pattern PIN =
            Pattern.compile("[0-9]{" + SecretKind.SHORTEST_PIN + "," + SecretKind.LONGEST_PIN + "}");

    /** 0000, 1212, 123123. */
    private static final Pattern REPEATED = Pattern.compile("(.{1,3})\\1+");

    private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*", Pattern.DOTALL);
    private static final int SHORTEST_WORD = 4;

    private SecretRules() {}

    /** What can be said without knowing whose it will be. */
    static Optional<SecretFault> fault(SecretKind kind, String secret, String repeated) {
        if (!secret.equals(repeated)) {
            return Optional.of(SecretFault.NOT_REPEATED);
        }
        return switch (kind) {
            case PIN -> pin(secret);
            case PASSWORD -> password(secret);
        };
    }

    /** What has to do with the customer. */
    static Optional<SecretFault> fault(SecretKind kind, String secret, CustomerFile customer) {
        return switch (kind) {
            case PIN -> {
                LocalDate born = customer.birthDate();
                yield born != null && birthDates(born).anyMatch(secret::contains)
                        ? Optional.of(SecretFault.PIN_BIRTH_DATE)
                        : Optional.empty();
            }
            case PASSWORD ->
                words(customer).anyMatch(secret.toLowerCase(Locale.ROOT)::contains)
                        ? Optional.of(SecretFault.PASSWORD_NAMES)
                        : Optional.empty();
        };
    }

    private static Optional<SecretFault> pin(String pin) {
        if (!PIN.matcher(pin).matches()) {
            return Optional.of(SecretFault.PIN_DIGITS);
        }
        if (REPEATED.matcher(pin).matches()) {
            return Optional.of(SecretFault.PIN_REPEATS);
        }
        return runs(pin, 1) || runs(pin, 9) ? Optional.of(SecretFault.PIN_RUNS) : Optional.empty();
    }

    /** Whether each digit is so many above the last one, with 0 after 9. */
    private static boolean runs(String pin, int step) {
        for (int i = 1; i < pin.length(); i++) {
            if ((pin.charAt(i) - pin.charAt(i - 1) + 10) % 10 != step) {
                return false;
            }
        }
        return true;
    }

    private static Stream<String> birthDates(LocalDate born) {
        return Stream.of("yyyy", "ddMM", "MMdd", "ddMMyy", "MMddyy", "yyMMdd")
                .map(pattern ->
                        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(born));
    }

    private static Optional<SecretFault> password(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            return Optional.of(SecretFault.PASSWORD_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(SecretFault.PASSWORD_LONG);
        }
        return ONE_CHARACTER.matcher(password).matches() ? Optional.of(SecretFault.PASSWORD_REPEATS) : Optional.empty();
    }

    private static Stream<String> words(CustomerFile customer) {
        List<String> email = Arrays.asList(customer.email().split("@", 2));
        return Stream.concat(
                        Stream.of(customer.reference(), email.getFirst()),
                        Arrays.stream(customer.name().split("\\s+", -1)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD);
    }
}
