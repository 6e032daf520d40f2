package org.daybook.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.money.Money;
import org.junit.jupiter.api.Test;

/** The check against a bank's real files, where they lie beside the repository ({@code -Ddaybook.shared-data=…} elsewhere). */
class SharedDataTests {

    private static final Currency CZK = Currency.getInstance("CZK");
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void acceptsBerkaWithARoundingToleranceOfTenHellers() {
        BankFolder berka = shared("berka");

        FolderVerdict verdict = check(berka, "0.10");

        assertThat(verdict)
                .isEqualTo(new FolderVerdict.Accepted(new FolderSummary(
                        1_229,
                        0,
                        1_229,
                        0,
                        46_997,
                        LocalDate.of(1993, 1, 1),
                        LocalDate.of(1994, 3, 30),
                        44_966,
                        2_031,
                        Map.of(CZK, Money.ofMinor(10, CZK)))));
    }

    @Test
    void refusesBerkaWithoutTolerance() {
        BankFolder berka = shared("berka");

        FolderVerdict verdict = check(berka, "0");

        assertThat(verdict).isInstanceOfSatisfying(FolderVerdict.Refused.class, refused -> {
            assertThat(refused.total()).isEqualTo(2_031);
            assertThat(refused.complaints()).hasSize(100).allSatisfy(complaint -> assertThat(complaint.toString())
                    .matches(
                            "entries\\.csv line \\d+, (debit|credit)_balance_after: the sending bank recorded \\S+ but the"
                                    + " books come to \\S+ \\(difference -?0\\.10, tolerance 0\\.00\\)"));
        });
    }

    @Test
    void acceptsAmlsimExactly() {
        BankFolder amlsim = shared("amlsim");

        FolderVerdict verdict = check(amlsim, "0");

        assertThat(verdict)
                .isEqualTo(new FolderVerdict.Accepted(new FolderSummary(
                        12_043,
                        0,
                        12_043,
                        0,
                        209_948,
                        LocalDate.of(2016, 12, 31),
                        LocalDate.of(2018, 12, 21),
                        0,
                        0,
                        Map.of(USD, Money.zero(USD)))));
    }

    private static FolderVerdict check(BankFolder folder, String tolerance) {
        return new FolderCheck(new BooksInMemory(), RoundingTolerance.parse(tolerance)).check(folder);
    }

    private static BankFolder shared(String name) {
        Path data = Optional.ofNullable(System.getProperty("daybook.shared-data"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "data"));
        Path folder = data.resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "left out: " + name + " does not lie in " + data.toAbsolutePath());
        return new BankFolder(folder);
    }
}
