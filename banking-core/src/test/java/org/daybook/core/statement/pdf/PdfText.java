package org.daybook.core.statement.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader sees of a PDF: the text of each page, in reading order, with blanks made alike. */
final class PdfText {

    private final List<String> pages = new ArrayList<>();

    static PdfText of(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PdfText text = new PdfText();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.pages.add(stripper.getText(document).replaceAll("\\s+", " "));
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> pages() {
        return pages;
    }

    String page(int number) {
        return pages.get(number - 1);
    }

    String whole() {
        return String.join(" ", pages);
    }
}
