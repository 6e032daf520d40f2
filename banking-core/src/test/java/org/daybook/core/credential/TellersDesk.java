package org.daybook.core.credential;

/** {@link CredentialDesk} with a teller at it. */
record TellersDesk(CredentialBank bank) {

    private CredentialDesk desk() {
        return bank.bean(CredentialDesk.class);
    }

    CredentialStanding standing(SecretKind kind, String reference) {
        return bank.as(() -> desk().standing(kind, reference));
    }

    Authentication authenticate(SecretKind kind, String reference, String secret) {
        return bank.as(() -> desk().authenticate(kind, reference, secret));
    }

    boolean takes(String reference, String pin) {
        return authenticate(SecretKind.PIN, reference, pin) instanceof Authentication.Authentic;
    }

    /** No way of the desk's own, which takes a code for the first one too. */
    SecretChange set(SecretKind kind, String reference, String secret, String repeated) {
        return bank.bean(Credentials.class).set(CredentialBank.TINA.actor(), kind, reference, secret, repeated);
    }

    SecretChange change(SecretKind kind, String reference, String current, String secret) {
        return bank.as(() -> desk().change(kind, reference, current, secret, secret));
    }

    CodeRequest askForReset(SecretKind kind, String reference) {
        return bank.as(() -> desk().askForReset(kind, reference));
    }

    SecretChange reset(SecretKind kind, String reference, String code, String secret) {
        return bank.as(() -> desk().reset(kind, reference, code, secret, secret));
    }

    CodeRequest askToProveEmail(String reference) {
        return bank.as(() -> desk().askToProveEmail(reference));
    }

    CodeCheck proveEmail(String reference, String code) {
        return bank.as(() -> desk().proveEmail(reference, code));
    }
}
