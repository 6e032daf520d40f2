package org.daybook.core.credential;

/** What becomes of the wish for a PIN or password. Where several reasons hold, the one declared first is given. */
public sealed interface SecretChange {

    /** It holds from now on, the login is open, and the customer is told by mail. */
    record Changed() implements SecretChange {}

    /** It will not do; nothing was changed, and a code stays good. */
    record Unfit(SecretFault fault) implements SecretChange {}

    /** To be set for the first time: no customer of this reference. */
    record CustomerUnknown() implements SecretChange {}

    /** To be set for the first time, and there is one. */
    record AlreadySet() implements SecretChange {}

    /** What should prove the customer does not: the one that holds now, or the code. Nobody is told why. */
    record Refused(String sentence) implements SecretChange {}

    /** What to tell whoever asked. */
    default String text() {
        return switch (this) {
            case Changed _ -> "It holds from now on.";
            case Unfit(SecretFault fault) -> fault.sentence();
            case CustomerUnknown _ -> "No customer of this reference is on file.";
            case AlreadySet _ -> "There is one already; change it, or reset it by a code.";
            case Refused(String sentence) -> sentence;
        };
    }
}
