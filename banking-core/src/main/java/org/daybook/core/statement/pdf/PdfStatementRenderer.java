package org.daybook.core.statement.pdf;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.core.bank.Bank;
import org.daybook.core.document.Fonts;
import org.daybook.core.document.PageCanvas;
import org.daybook.core.document.PdfFile;
import org.daybook.core.language.Wording;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementDigest;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementLine;
import org.daybook.core.statement.StatementRenderer;
import org.daybook.core.statement.StatementTotals;
import org.openpdf.text.Document;

/** Renders statements as PDF, drawing directly: docs/decisions/0002-direct-pdf-and-sheet-writing.md says why. */
public final class PdfStatementRenderer implements StatementRenderer {

    /** Changes whenever the same statement would look, or be written, differently. */
    private static final String LAYOUT = "daybook-pdf-2";

    private static final int SPACE = mm(5);
    private static final int HOLDERS_SIZE = pt(8.5);
    private static final int HOLDERS_LEADING = pt(11);
    private static final int LEGAL_SIZE = pt(6.5);
    private static final int LEGAL_LEADING = pt(8.2);

    private final Bank bank;
    private final Palette palette;

    public PdfStatementRenderer(Bank bank) {
        this.bank = bank;
        palette = Palette.of(bank);
    }

    @Override
    public StatementFormat format() {
        return StatementFormat.PDF;
    }

    @Override
    public String version() {
        return LAYOUT + " (" + Document.getVersion() + ")";
    }

    @Override
    public byte[] render(Statement statement) {
        Wording wording = Wording.forReader(statement.language(), bank.language());
        Fonts fonts = Fonts.covering(customersTexts(statement));
        Composition composition = new Composition(statement, bank, wording, fonts, palette);
        List<List<PageFlow.Placed>> pages = compose(composition).pages();
        PdfFile file = new PdfFile(PageGeometry.PAGE_WIDTH, PageGeometry.PAGE_HEIGHT, fonts, description(composition));
        PageFrame frame = new PageFrame(composition);
        for (int i = 0; i < pages.size(); i++) {
            PageCanvas canvas = file.newPage();
            frame.draw(canvas, i + 1, pages.size());
            pages.get(i).forEach(placed -> placed.block().draw(canvas, placed.top()));
            file.add(canvas);
        }
        return file.finish();
    }

    private PageFlow compose(Composition composition) {
        StatementTotals totals = composition.statement().totals();
        LineColumns columns = LineColumns.fitting(composition, totals);
        PageFlow flow = new PageFlow();
        flow.add(new TitleBlock(composition));
        addHolders(flow, composition);
        flow.add(new BalanceSummary(composition, totals));
        flow.space(SPACE);
        new LineTable(composition, columns).addTo(flow);
        new TotalsSection(composition, columns, totals).addTo(flow);
        flow.space(SPACE);
        TextLine.addParagraph(
                flow,
                composition.regular(
                        bank.legalTextIn(composition.wording().language().locale())),
                LEGAL_SIZE,
                LEGAL_LEADING,
                palette.quiet());
        return flow;
    }

    private static void addHolders(PageFlow flow, Composition composition) {
        List<Statement.Holder> holders = composition.statement().holders();
        if (holders.size() > 1) {
            String names = holders.stream().map(Statement.Holder::name).collect(Collectors.joining(", "));
            String text = composition.wording().text("statement.holders") + ": " + names;
            TextLine.addParagraph(
                    flow,
                    composition.regular(text),
                    HOLDERS_SIZE,
                    HOLDERS_LEADING,
                    composition.palette().ink());
            flow.space(mm(2));
        }
    }

    private PdfFile.Description description(Composition composition) {
        Statement statement = composition.statement();
        Wording wording = composition.wording();
        String title = wording.text(
                "statement.documentTitle",
                composition.accountNumber(),
                wording.dates().inWords(statement.period().from()),
                wording.dates().inWords(statement.period().to()));
        return new PdfFile.Description(
                title,
                bank.name(),
                wording.language().locale(),
                statement.period().to(),
                StatementDigest.of(statement, bank).hex());
    }

    /** Everything on the page that the bank's own wording does not supply. */
    private List<String> customersTexts(Statement statement) {
        List<String> texts = new ArrayList<>(bank.addressLines());
        texts.addAll(List.of(bank.name(), bank.phone(), bank.email(), bank.web(), bank.logo()));
        texts.addAll(bank.legalText().values());
        for (Statement.Holder holder : statement.holders()) {
            texts.add(holder.name());
            texts.addAll(holder.addressLines());
        }
        texts.add(statement.account().reference());
        texts.add(statement.account().number());
        texts.add(statement.account().product());
        for (StatementLine line : statement.lines()) {
            texts.add(line.narrative());
            texts.add(line.reference());
            line.counterparty().ifPresent(other -> {
                other.name().ifPresent(texts::add);
                other.bank().ifPresent(texts::add);
                other.account().ifPresent(texts::add);
            });
        }
        return texts;
    }
}
