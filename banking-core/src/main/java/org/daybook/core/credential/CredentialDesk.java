package org.daybook.core.credential;

import java.time.Instant;
import java.util.Optional;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;

/**
 * PINs, passwords and codes at the counter: staff hand over the keypad, the customer keys. What becomes of it is audited, what
 * was keyed never. As {@link Credentials}, whose methods say more, not to be called within a transaction.
 */
@Service
public class CredentialDesk {

    private final Credentials credentials;
    private final Authority authority;

    CredentialDesk(Credentials credentials, Authority authority) {
        this.credentials = credentials;
        this.authority = authority;
    }

    /** Whether there is one, and whether its login is locked out. */
    public CredentialStanding standing(SecretKind kind, String reference) {
        authority.require(Permission.SEE_CUSTOMERS);
        return credentials.standing(kind, reference);
    }

    /** Until when the code is good that was sent; empty if there is none, or it is over. */
    public Optional<Instant> codeGoodUntil(CodePurpose purpose, String reference) {
        authority.require(Permission.SEE_CUSTOMERS);
        return credentials.codeGoodUntil(purpose, reference);
    }

    /** Holds what the customer keys against what is on file. */
    public Authentication authenticate(SecretKind kind, String reference, String secret) {
        return credentials.authenticate(authority.require(Permission.SEE_CUSTOMERS), kind, reference, secret);
    }

    public SecretChange change(SecretKind kind, String reference, String current, String secret, String repeated) {
        return credentials.change(
                authority.require(Permission.CHANGE_CUSTOMERS), kind, reference, current, secret, repeated);
    }

    /** Sends a code for a reset, or for the first one, to the address that was proved. */
    public CodeRequest askForReset(SecretKind kind, String reference) {
        return credentials.askForReset(authority.require(Permission.CHANGE_CUSTOMERS), kind, reference);
    }

    public SecretChange reset(SecretKind kind, String reference, String code, String secret, String repeated) {
        return credentials.reset(
                authority.require(Permission.CHANGE_CUSTOMERS), kind, reference, code, secret, repeated);
    }

    /** Sends another code to an address that is to be proved. */
    public CodeRequest askToProveEmail(String reference) {
        return credentials.askToProveEmail(authority.require(Permission.CHANGE_CUSTOMERS), reference);
    }

    /** Proves the address on file by the code that was sent there. */
    public CodeCheck proveEmail(String reference, String code) {
        return credentials.proveEmail(authority.require(Permission.CHANGE_CUSTOMERS), reference, code);
    }
}
