package org.daybook.core.staff;

import java.io.ByteArrayOutputStream;

/** Reads the base 32 that an authenticator app is given; written apart from what writes it. */
public final class TotpSecrets {

    private TotpSecrets() {}

    public static byte[] bytes(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder bits = new StringBuilder();
        for (char letter : base32.toCharArray()) {
            int value = letter <= '9' ? letter - '2' + 26 : letter - 'A';
            bits.append("%5s".formatted(Integer.toBinaryString(value)).replace(' ', '0'));
        }
        for (int i = 0; i + Byte.SIZE <= bits.length(); i += Byte.SIZE) {
            bytes.write(Integer.parseInt(bits.substring(i, i + Byte.SIZE), 2));
        }
        return bytes.toByteArray();
    }

    /** What the app would show in a step of 30 seconds since the epoch. */
    public static String code(String base32, long step) {
        return Totp.code(bytes(base32), step);
    }
}
