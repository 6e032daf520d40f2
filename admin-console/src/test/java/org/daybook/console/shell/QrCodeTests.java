package org.daybook.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final int QUIET_ZONE = 4;

    @Test
    void isReadBackFromItsDrawing() throws Exception {
        String text = "otpauth://totp/Daybook:vera?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=Daybook";

        String drawing = QrCode.drawing(text);

        assertThat(drawing).startsWith("<svg xmlns").doesNotContain("otpauth");
        assertThat(new Decoder().decode(modules(drawing)).getText()).isEqualTo(text);
    }

    private static BitMatrix modules(String drawing) {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(drawing);
        assertThat(size.find()).isTrue();
        BitMatrix modules = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * QUIET_ZONE);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(drawing);
        while (module.find()) {
            modules.set(Integer.parseInt(module.group(1)) - QUIET_ZONE, Integer.parseInt(module.group(2)) - QUIET_ZONE);
        }
        return modules;
    }
}
