package org.daybook.core.statement;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.daybook.core.bank.Bank;

/** One hash over files of every format, language and length: equal hashes mean equal bytes. Can be run by itself. */
final class RenderingHash {

    private RenderingHash() {}

    public static void main(String[] arguments) {
        System.out.println(of(new StatementRenderers(Bank.shipped())));
    }

    static String of(StatementRenderers renderers) {
        MessageDigest hash = sha256();
        for (StatementFormat format : StatementFormat.values()) {
            for (Statement statement : statements()) {
                hash.update(renderers.of(format).render(statement));
            }
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static List<Statement> statements() {
        return List.of(
                SampleStatements.withLines(0, Locale.ENGLISH, 1),
                SampleStatements.withLines(7, Locale.of("cs"), 2),
                SampleStatements.withLines(90, Locale.GERMAN, 3),
                StatementBuilder.aStatement()
                        .in(Locale.of("tr"))
                        .credit(1, "FILING_FEE", "Ωμέγα, Привет, ılık İzmir")
                        .build());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
