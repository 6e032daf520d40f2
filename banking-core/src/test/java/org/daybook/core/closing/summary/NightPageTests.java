package org.daybook.core.closing.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.closing.SampleNights.BEGUN;
import static org.daybook.core.closing.SampleNights.CLOSED;
import static org.daybook.core.closing.SampleNights.DATE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.core.bank.Bank;
import org.daybook.core.closing.NightAlerts;
import org.daybook.core.closing.NightException;
import org.daybook.core.closing.NightFigures;
import org.daybook.core.closing.SampleNights;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.fraud.Typology;
import org.daybook.core.ledger.Proof;
import org.junit.jupiter.api.Test;

class NightPageTests {

    @Test
    void saysWhatTheNightCameTo() throws IOException {
        String text = text(page(SampleNights.figures(4, 8)));

        assertThat(text)
                .contains("Night of 28 February 2026")
                .contains(
                        "Business date 2026-02-28 · begun at 2026-02-28 22:00 · closed at 2026-02-28 22:07 · Europe/Prague")
                .contains("14,203")
                .contains("1,229 statements due = 1,229 made = 1,219 handed over + 6 waiting + 4 exceptions")
                .contains("A00000 Parked The customer has no e-mail address on file")
                .contains("A00001 Refused 550 5.1.1 The mail server knows no such mailbox")
                .contains("A00003 Parked")
                .contains("Structuring 2", "Pass-through 0", "Ring 1")
                .contains("8 of 8")
                .contains("Every captured hold has the entry that took its money %,d holds".formatted(94_011 + 53))
                .doesNotContain("more, see");
    }

    @Test
    void namesWhatWaitsAsWell() throws IOException {
        assertThat(text(page(SampleNights.figures(0, 8))))
                .contains("= 1,223 handed over + 6 waiting + 0 exceptions")
                .contains("W00005 Waiting 451 4.3.0 The mail server is busy")
                .doesNotContain("Parked");
    }

    @Test
    void staysOnOnePageHoweverMuchThereIsToSay() throws IOException {
        String text = text(page(SampleNights.figures(500, 60)));

        assertThat(text)
                .contains("= 723 handed over + 6 waiting + 500 exceptions")
                .contains("and 47 more, see reconcile");
        int shown = shownExceptions(text);
        assertThat(shown).isBetween(8, 40);
        assertThat(text).contains("and " + (506 - shown) + " more, see Mail");
    }

    @Test
    void showsEveryClaimWhereThereIsRoom() throws IOException {
        assertThat(text(page(quiet(20)))).contains("20 of 20").doesNotContain("more, see");
        assertThat(text(page(quiet(60)))).contains("60 of 60").containsPattern("and \\d+ more, see reconcile");
        assertThat(text(page(SampleNights.figures(0, 17)))).contains("W00005").doesNotContain("more, see");
    }

    /** A night without exceptions. */
    private static NightFigures quiet(int claims) {
        NightFigures figures = SampleNights.figures(0, claims);
        return new NightFigures(0, 0, 0, 0, List.of(), figures.alertsByTypology(), figures.proofs());
    }

    @Test
    void saysWhereMessagesWent() throws IOException {
        byte[] page = new NightPage(Bank.shipped(), "handed to the mail folder")
                .write(DATE, SampleNights.figures(4, 8), BEGUN, CLOSED);

        assertThat(text(page)).contains("Handed to the mail folder").doesNotContain("by the mail server");
        assertThat(text(page(SampleNights.figures(4, 8)))).contains("Accepted by the mail server");
    }

    @Test
    void showsTheLastExceptionRatherThanCountingIt() throws IOException {
        int fitting = shownExceptions(text(page(SampleNights.figures(500, 8)))) + 1;

        assertThat(text(page(SampleNights.figures(fitting - 6, 8))))
                .contains("W00005")
                .doesNotContain("more, see Mail");
        assertThat(text(page(SampleNights.figures(fitting - 5, 8)))).contains("and 2 more, see Mail");
    }

    @Test
    void showsClaimsThatDoNotHoldFirst() throws IOException {
        NightFigures good = SampleNights.figures(0, 30);
        List<Proof> proofs = new ArrayList<>(good.proofs());
        proofs.add(new Proof("The very last claim", 12, 2, List.of("one", "two")));

        assertThat(text(page(new NightFigures(0, 0, 0, 0, List.of(), good.alertsByTypology(), proofs))))
                .contains("The very last claim 12 2 failures")
                .contains("30 of 31");
    }

    @Test
    void writesTheSameBytesForTheSameFigures() {
        assertThat(page(SampleNights.figures(4, 8))).isEqualTo(page(SampleNights.figures(4, 8)));
        assertThat(page(SampleNights.figures(4, 8))).isNotEqualTo(page(SampleNights.figures(5, 8)));
        assertThat(new NightPage(Bank.shipped(), "accepted by the mail server")
                        .write(DATE, SampleNights.figures(4, 8), BEGUN.plusMinutes(1), CLOSED))
                .isNotEqualTo(page(SampleNights.figures(4, 8)));
    }

    /** Whatever a customer's bank or a mail server writes, it is printed as far as the fonts go. */
    @Test
    void survivesHostileReasons() throws IOException {
        NightException hostile = new NightException(
                "A1", MessageState.REFUSED, "\u202e) Tj (\\ \u0000 Žluťoučký kůň 漢字 " + "x".repeat(2_000));

        assertThat(text(page(new NightFigures(
                        0, 1, 1, 0, List.of(hostile), List.of(new NightAlerts(Typology.RING, 0)), List.of()))))
                .contains("1 statement due = 1 made = 0 handed over + 0 waiting + 1 exception")
                .contains("Žluťoučký kůň");
    }

    private static byte[] page(NightFigures figures) {
        return new NightPage(Bank.shipped(), "accepted by the mail server").write(DATE, figures, BEGUN, CLOSED);
    }

    private static int shownExceptions(String text) {
        return text.split("\\bA\\d{5}\\b", -1).length - 1;
    }

    /** Of the one page, as somebody reads it, with blanks made alike. */
    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getHeight())
                    .isBetween(PDRectangle.A4.getHeight() - 1, PDRectangle.A4.getHeight() + 1);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}
