package org.daybook.core.statement.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.statement.StatementBuilder.aStatement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.core.bank.Bank;
import org.daybook.core.language.Language;
import org.daybook.core.language.Wording;
import org.daybook.core.statement.SampleStatements;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementBuilder;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfStatementRendererTests {

    private final PdfStatementRenderer renderer = new PdfStatementRenderer(Bank.shipped());

    @Test
    void saysWhatItMakes() {
        assertThat(renderer.format()).isEqualTo(StatementFormat.PDF);
        assertThat(renderer.version()).matches("daybook-pdf-\\d+ \\(OpenPDF 3\\.\\d+\\.\\d+\\)");
    }

    @Test
    void tellsTheCustomerEverythingAboutAnAccount() {
        Statement statement = aStatement()
                .heldBy("Jana Nováková", "Petr Novák")
                .opening(1_000_00)
                .line(
                        250_50,
                        "REMITTANCE_IN",
                        "Salary",
                        Optional.of(new StatementLine.Counterparty(
                                Optional.of("Orchard plc"), Optional.of("0800"), Optional.of("19-2000145399"))))
                .debit(30_00, "STATEMENT_FEE", "")
                .debit(12_00, "PENALTY_INTEREST", "")
                .build();

        String text = PdfText.of(renderer.render(statement)).whole();

        assertThat(text)
                .contains("Daybook Bank", "service@daybook-bank.example", "+420 200 000 100", "BIC DABKCZPP")
                .contains("Account holders: Jana Nováková, Petr Novák", "Dlouhá 731/15", "110 00 Praha 1")
                .contains("IBAN CZ65 0800 0000 1920 0014 5399", "Account reference A00576", "Product Current account")
                .contains("Currency CZK", "Statement number 7", "Period 01/02/1994 – 28/02/1994", "Page 1 / 1")
                .contains("1 February 1994 to 28 February 1994")
                .contains("1,000.00 + 250.50 − 42.00 = 1,208.50")
                .contains("01/02/1994 Opening balance 1,000.00")
                .contains("01/02/1994 01/02/1994 Incoming payment 250.50 1,250.50")
                .contains("Salary · Orchard plc · Account 19-2000145399/0800 Ref. T0171812")
                .contains("02/02/1994 01/02/1994 Statement fee 30.00 1,220.50")
                .contains("28/02/1994 Closing balance 1,208.50")
                .contains("Penalty interest 1 entry 12.00", "Total 3 entries 42.00 250.50")
                .contains("Fees charged 30.00", "Interest charged 12.00", "Interest credited 0.00")
                .contains("Please check this statement", "Page 1 of 1");
    }

    @ParameterizedTest
    @EnumSource
    void speaksTheCustomersLanguage(Language language) {
        Statement statement = SampleStatements.withLines(5, language.locale(), 3);
        Wording wording = Wording.in(language);

        String text = PdfText.of(renderer.render(statement)).whole();

        assertThat(text).contains(wording.text("statement.title"), wording.text("statement.page", 1, 1));
        assertThat(text).contains(plain(wording.figures().amount(statement.closing())));
        assertThat(text).doesNotContain("\ufffd");
    }

    @Test
    void saysThatNothingHappened() {
        String text = PdfText.of(renderer.render(aStatement().build())).whole();

        assertThat(text)
                .contains("Nothing was booked on this account in the period.")
                .contains("1,234.50 + 0.00 − 0.00 = 1,234.50")
                .doesNotContain("Totals by kind");
    }

    @Test
    void writesOverdrawnBalancesWithAMinusSign() {
        Statement statement =
                aStatement().opening(-50_00).debit(25_00, "FEE", "").build();

        String text = PdfText.of(renderer.render(statement)).whole();

        assertThat(text).contains("−50.00 + 0.00 − 25.00 = −75.00", "Closing balance −75.00");
    }

    @Test
    void carriesTheBalanceFromPageToPage() {
        Statement statement = SampleStatements.withLines(120, Locale.ENGLISH, 11);

        PdfText text = PdfText.of(renderer.render(statement));

        List<String> pages = text.pages();
        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(pages.getFirst()).contains("Balance carried forward").doesNotContain("brought forward");
        assertThat(text.page(2))
                .startsWith("Daybook Bank Account statement · CZ65 0800 0000 1920 0014 5399")
                .contains("Booked Value date Description Debit Credit Balance Balance brought forward");
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(text.page(page)).contains("Page " + page + " of " + pages.size());
        }
        assertThat(after("Balance carried forward ", text.page(1)))
                .isEqualTo(after("Balance brought forward ", text.page(2)));
    }

    @Test
    void losesNoLineOfTenThousand() {
        Statement statement = SampleStatements.withLines(10_000, Locale.ENGLISH, 4);

        assertHoldsEachLine(statement, PdfText.of(renderer.render(statement)).whole(), "seed 4");
    }

    @Test
    void losesNoLineOfAnyStatement() {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

        List<Language> languages = List.of(Language.values());

        for (int i = 0; i < 40; i++) {
            Language language = languages.get(random.nextInt(languages.size()));
            Statement statement =
                    SampleStatements.withLines(random.nextInt(150), language.locale(), random.nextLong(1L << 40));

            PdfText text = PdfText.of(renderer.render(statement));

            assertHoldsEachLine(statement, text.whole(), "-Ddaybook.seed=" + seed);
        }
    }

    @Test
    void wrapsALongNarrativeAndAVeryLongWord() {
        String words = "narrative of four hundred characters ".repeat(11).strip();
        String word = "Q".repeat(500);

        String text = PdfText.of(renderer.render(aStatement()
                        .credit(1, "TRANSFER", words)
                        .credit(1, "TRANSFER", word)
                        .build()))
                .whole();

        assertThat(text).contains(words);
        assertThat(text.chars().filter(c -> c == 'Q').count()).isEqualTo(500);
    }

    @Test
    void putsNoSeparatorAtTheEdgeOfALine() throws IOException {
        StatementBuilder builder = aStatement();
        IntStream.rangeClosed(20, 140)
                .forEach(length -> builder.credit(
                        1,
                        "TRANSFER",
                        "for rent ".repeat(20).substring(0, length).strip()));

        List<String> lines;
        try (PDDocument document = Loader.loadPDF(renderer.render(builder.build()))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            lines = stripper.getText(document).lines().map(String::strip).toList();
        }

        assertThat(lines).noneMatch(line -> line.startsWith("·") || line.endsWith("·"));
        assertThat(lines).anyMatch(line -> line.startsWith("Ref.")).anyMatch(line -> line.contains("rent · Ref."));
    }

    @Test
    void dividesADescriptionLongerThanAPage() {
        Statement statement =
                aStatement().credit(100, "TRANSFER", "word ".repeat(3_000)).build();

        PdfText text = PdfText.of(renderer.render(statement));

        assertThat(text.pages()).hasSizeGreaterThan(3);
        assertThat(text.whole().split("word", -1)).hasSize(3_001);
        assertThat(text.whole()).doesNotContain("ERROR:");
    }

    @Test
    void makesRoomForTheLargestAmounts() {
        Statement statement = aStatement()
                .opening(Long.MIN_VALUE + 1)
                .credit(Long.MAX_VALUE, "TRANSFER", "All there is")
                .build();

        String text = PdfText.of(renderer.render(statement)).whole();

        assertThat(text)
                .contains("−92,233,720,368,547,758.07 + 92,233,720,368,547,758.07 − 0.00 = 0.00")
                .contains("Transfer 92,233,720,368,547,758.07 0.00");
    }

    @Test
    void keepsTheDecimalsOfTheCurrency() {
        Statement yen =
                aStatement().in(Currency.getInstance("JPY")).opening(1_500).build();

        assertThat(PdfText.of(renderer.render(yen)).whole()).contains("1,500 + 0 − 0 = 1,500", "Currency JPY");
    }

    @Test
    void printsHostileTextAsText() {
        String narrative = "(a) \\ ) Tj ET /F1 \r\n <b>&amp; Ω Привет \u202e漢";

        String text = PdfText.of(renderer.render(
                        aStatement().credit(1, "FOO_BAR", narrative).build()))
                .whole();

        assertThat(text).contains("Foo bar", "(a) \\ ) Tj ET /F1 <b>&amp; Ω Привет \ufffd\ufffd");
    }

    @Test
    void fitsManyHoldersAndLongAddresses() {
        List<Statement.Holder> holders = IntStream.range(0, 12)
                .mapToObj(i -> new Statement.Holder(
                        "Holder number " + i + " of the estate of Upper Slaughter",
                        List.of("A very long name of a street in a very long town ".repeat(3), "12345 Town")))
                .toList();

        String text = PdfText.of(renderer.render(aStatement().heldBy(holders).build()))
                .whole();

        for (Statement.Holder holder : holders) {
            assertThat(text).contains(holder.name());
        }
        assertThat(text).contains("12345 Town");
    }

    @Test
    void embedsItsFontsAndDescribesItself() throws IOException {
        byte[] file = renderer.render(SampleStatements.withLines(3, Locale.GERMAN, 1));

        try (PDDocument document = Loader.loadPDF(file)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSans(-Bold)?");
                }
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Kontoauszug CZ65 0800 0000 1920 0014 5399, 1. Februar 1994 bis 28. Februar 1994");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Daybook Bank");
            Calendar date = document.getDocumentInformation().getCreationDate();
            assertThat(LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)).isEqualTo(LocalDate.of(1994, 2, 28));
        }
    }

    @Test
    void staysSmall() {
        byte[] file = renderer.render(SampleStatements.withLines(20, Locale.of("cs"), 1));

        assertThat(file).hasSizeBetween(15_000, 30_000);
        assertThat(new String(file, 0, 8, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-1.7");
    }

    /** Each line's reference stands once, in order, its figures beside its dates, and both balances are there. */
    private static void assertHoldsEachLine(Statement statement, String text, String hint) {
        Wording wording = Wording.forReader(statement.language(), Locale.ENGLISH);
        int position = 0;
        for (StatementLine line : statement.lines()) {
            String row = wording.dates().inDigits(line.bookingDate()) + " "
                    + wording.dates().inDigits(line.valueDate()) + " " + wording.kind(line.kind()) + " "
                    + wording.figures().amount(line.amount()) + " "
                    + wording.figures().amount(line.runningBalance());
            int start = text.indexOf(plain(row), position);
            assertThat(start).as("%s: line %d: %s", hint, line.position(), row).isNotNegative();
            position = text.indexOf(wording.text("statement.lineReference") + " " + line.reference(), start);
            assertThat(position)
                    .as("%s: reference of line %d", hint, line.position())
                    .isNotNegative();
        }
        assertThat(text).as(hint).contains(plain(wording.figures().amount(statement.opening())));
        assertThat(text).as(hint).contains(plain(wording.figures().amount(statement.closing())));
        assertThat(text).as(hint).doesNotContain("ERROR:", "\ufffd");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static String after(String label, String page) {
        int start = page.indexOf(label) + label.length();
        return page.substring(start, page.indexOf(' ', start));
    }
}
