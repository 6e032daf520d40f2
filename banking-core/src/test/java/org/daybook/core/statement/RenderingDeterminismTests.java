package org.daybook.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.core.bank.Bank;
import org.junit.jupiter.api.Test;

/** The same books give the same bytes. */
class RenderingDeterminismTests {

    private final StatementRenderers renderers = new StatementRenderers(Bank.shipped());

    @Test
    void givesTheSameBytesAgainAndToAnotherRenderer() {
        String first = RenderingHash.of(renderers);

        assertThat(RenderingHash.of(renderers)).isEqualTo(first);
        assertThat(RenderingHash.of(new StatementRenderers(Bank.shipped()))).isEqualTo(first);
    }

    @Test
    void givesTheSameBytesOnManyThreadsAtOnce() throws InterruptedException, ExecutionException {
        String alone = RenderingHash.of(renderers);
        StatementRenderers fresh = new StatementRenderers(Bank.shipped());
        List<Future<String>> hashes = new ArrayList<>();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                hashes.add(threads.submit(() -> RenderingHash.of(fresh)));
            }
        }

        for (Future<String> hash : hashes) {
            assertThat(hash.get()).isEqualTo(alone);
        }
    }

    @Test
    void givesTheSameBytesUnderAnyLocaleAndZone() {
        String usual = RenderingHash.of(renderers);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();

        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai-ca-buddhist"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(RenderingHash.of(new StatementRenderers(Bank.shipped()))).isEqualTo(usual);

            Locale.setDefault(Locale.of("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
            assertThat(RenderingHash.of(new StatementRenderers(Bank.shipped()))).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void givesTheSameBytesInAnotherProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RenderingHash.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        String hash = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();

        assertThat(process.waitFor()).isZero();
        assertThat(hash).isEqualTo(RenderingHash.of(renderers));
    }
}
