package org.daybook.core.credential;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Codes for the letters that bring them, and for nobody else. */
@Service
public class IssuedCodes {

    private final OneTimeCodes codes;

    IssuedCodes(OneTimeCodes codes) {
        this.codes = codes;
    }

    /** What the letter of a code has to bring; empty if the code is used, replaced, tried too often or too old. */
    public Optional<CodeToSend> toSend(long code) {
        return codes.toSend(code);
    }
}
