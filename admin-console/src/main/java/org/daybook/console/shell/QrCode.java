package org.daybook.console.shell;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.Svg;

/** A text as a QR code, drawn here: it holds a secret, which no other server is to see. */
final class QrCode {

    private QrCode() {}

    static Svg of(String text) {
        Svg svg = new Svg(drawing(text));
        svg.addClassName("qr-code");
        return svg;
    }

    /** Black on white in every appearance, with the quiet zone of four modules that readers need. */
    static String drawing(String text) {
        BitMatrix modules = modules(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="QR code" viewBox="0 0 %d %d" \
                shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>""".formatted(modules.getWidth(), modules.getHeight(), modules.getWidth(), modules.getHeight(), path);
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a QR code", tooLong);
        }
    }
}
