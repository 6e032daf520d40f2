package org.daybook.batch.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.StatementFiles;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.account.FreezeCode;
import org.daybook.core.account.FreezeOrder;
import org.daybook.core.account.FreezeOutcome;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.account.Freezes;
import org.daybook.core.intake.SampleFolder;
import org.daybook.core.money.Money;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.security.Sha256;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a freeze, its reason or the alert behind it reaches a statement, a mail or the log. */
class NoTippingOffJobTests {

    private static final StatementPeriod JANUARY =
            new StatementPeriod(LocalDate.of(1993, 1, 1), LocalDate.of(1993, 1, 31));
    private static final String REASON = "Xylophone-Verdacht 4711";
    private static final String ALERT = "alert-of-the-canary";
    private static final Pattern ENCODED = Pattern.compile("(?m)(?:^[A-Za-z0-9+/=]{20,76}\\r?\\n)+");

    @TempDir
    private Path bankFolder;

    @TempDir
    private Path home;

    private BatchBooks books;

    @BeforeEach
    void importBank() {
        books = BatchBooks.open(home);
        books.importFolder(SampleFolder.small().writeTo(bankFolder).directory(), TestRequester.patient());
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void givesAFrozenAccountTheSameStatementAndMail() throws IOException {
        Map<String, Sha256> before = statements("before");

        freeze();

        assertThat(statements("after")).isEqualTo(before);
        assertThat(books.count("statement WHERE version > 1")).isZero();
        books.bean(DeliveryRuns.class).run(TestRequester.patient());
        List<Path> mails;
        try (Stream<Path> files = Files.list(home.resolve("mail/new"))) {
            mails = files.toList();
        }
        assertThat(mails).hasSize(2).allSatisfy(mail -> assertThat(readable(mail))
                .contains("multipart/")
                .doesNotContainIgnoringCase("xylophone")
                .doesNotContain(ALERT, "777.77", "777,77")
                .doesNotContainIgnoringCase("attached")
                .doesNotContainIgnoringCase("pfänd")
                .doesNotContainIgnoringCase("exekuc")
                .doesNotContainIgnoringCase("freez")
                .doesNotContainIgnoringCase("frozen")
                .doesNotContainIgnoringCase("gesperrt")
                .doesNotContainIgnoringCase("blokov"));
        assertThat(books.count("audit_entry WHERE details LIKE '%Xylophone%'")).isZero();
    }

    /** Of every code, two of them attachments. No code sends a notice. */
    private void freeze() {
        long messages = books.count("outbox_message");
        for (FreezeCode code : FreezeCode.values()) {
            FreezeOrder order = code == FreezeCode.COURT_ATTACHMENT || code == FreezeCode.AUTHORITY
                    ? FreezeOrder.attaching(Money.ofMinor(77_777, Currency.getInstance("CZK")), code, REASON)
                    : FreezeOrder.of(FreezeScope.ALL, code, REASON);
            FreezeOutcome outcome = books.bean(Authority.class)
                    .actingAs(Principal.staff("ada", Set.of(Role.ANALYST)), () -> books.bean(Freezes.class)
                            .freeze("A1", order.because(Optional.of(ALERT))));
            assertThat(outcome).isInstanceOf(FreezeOutcome.Frozen.class);
        }
        assertThat(books.count("outbox_message")).isEqualTo(messages);
    }

    private Map<String, Sha256> statements(String folder) {
        StatementOrder order =
                books.order(JANUARY, List.of(StatementFormat.values())).toBeMailed();
        books.statements(order, home.resolve(folder), TestRequester.patient());
        return StatementFiles.in(home.resolve(folder)).digests();
    }

    /** As it stands, and with every encoded part decoded behind it. */
    private static String readable(Path mail) throws IOException {
        String raw = Files.readString(mail, StandardCharsets.ISO_8859_1);
        StringBuilder all = new StringBuilder(raw);
        ENCODED.matcher(raw)
                .results()
                .map(MatchResult::group)
                .map(part -> new String(Base64.getMimeDecoder().decode(part), StandardCharsets.UTF_8))
                .forEach(all::append);
        return all.toString();
    }
}
