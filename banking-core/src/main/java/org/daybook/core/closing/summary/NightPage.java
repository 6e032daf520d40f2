package org.daybook.core.closing.summary;

import static org.daybook.core.document.Length.mm;
import static org.daybook.core.document.Length.pt;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.core.bank.Bank;
import org.daybook.core.closing.NightException;
import org.daybook.core.closing.NightFigures;
import org.daybook.core.closing.summary.Table.Column;
import org.daybook.core.document.GlyphRun;
import org.daybook.core.document.PageCanvas;
import org.daybook.core.document.PageFrame;
import org.daybook.core.document.PageMeasures;
import org.daybook.core.document.PageStyle;
import org.daybook.core.document.PdfFile;
import org.daybook.core.ledger.Proof;
import org.daybook.core.security.Sha256;
import org.springframework.util.StringUtils;

/** A night on one page: what was booked, what became of the statements, what was found, and whether the books are proved. */
public final class NightPage {

    private static final int TITLE_SIZE = pt(18);
    private static final int TEXT_SIZE = pt(9);
    private static final int TILES = mm(20);
    private static final int TILE_PADDING = mm(3);
    /** Where the exceptions need the room; else there are as many as fit. */
    private static final int FEWEST_CLAIMS = 14;

    private static final List<Column> EXCEPTIONS =
            List.of(new Column("Account", 20, false), new Column("State", 14, false), new Column("Reason", 66, false));
    private static final List<Column> ALERTS =
            List.of(new Column("Typology", 80, false), new Column("Alerts", 20, true));
    private static final List<Column> CLAIMS =
            List.of(new Column("Claim", 73, false), new Column("Looked at", 12, true), new Column("Found", 15, true));

    private final Bank bank;
    private final String handedOver;

    /**
     * @param handedOver what a message that was handed over is, such as "accepted by the mail server"
     */
    public NightPage(Bank bank, String handedOver) {
        this.bank = bank;
        this.handedOver = handedOver;
    }

    /**
     * The page as PDF; the same figures and times give the same bytes.
     *
     * @param begunAt UTC
     * @param closedAt UTC
     */
    public byte[] write(LocalDate date, NightFigures figures, LocalDateTime begunAt, LocalDateTime closedAt) {
        PageStyle style = PageStyle.of(bank, texts(figures));
        PdfFile file = new PdfFile(
                PageMeasures.WIDTH,
                PageMeasures.HEIGHT,
                style.fonts(),
                new PdfFile.Description(
                        "Night of " + date,
                        bank.name(),
                        Locale.ENGLISH,
                        date,
                        Sha256.ofFields(bank.digest(), date, figures, begunAt, closedAt)
                                .hex()));
        PageCanvas canvas = file.newPage();
        new PageFrame(
                        bank,
                        "Internal: for staff of the bank",
                        "How the night stood when it was closed. What came after stands in Mail and in Alerts.")
                .draw(canvas, style, 1, 1);
        int y = drawHead(canvas, style, date, begunAt, closedAt);
        y = drawTiles(canvas, style, figures, y);
        y = drawSum(canvas, style, figures, y);
        for (Table table : tables(style, figures, PageMeasures.BOTTOM - y)) {
            table.draw(canvas, style, y);
            y += table.height();
        }
        file.add(canvas);
        return file.finish();
    }

    private int drawHead(
            PageCanvas canvas, PageStyle style, LocalDate date, LocalDateTime begunAt, LocalDateTime closedAt) {
        String title = "Night of " + style.wording().dates().inWords(date);
        canvas.text(PageMeasures.LEFT, PageMeasures.TOP + mm(6.5), TITLE_SIZE, style.accent(), style.bold(title));
        String times = "Business date " + date + " · begun at " + local(begunAt) + " · closed at " + local(closedAt)
                + " · " + bank.zone();
        canvas.text(PageMeasures.LEFT, PageMeasures.TOP + mm(12.5), TEXT_SIZE, style.ink(), style.regular(times));
        return PageMeasures.TOP + mm(18);
    }

    /** In the bank's zone, to the minute. */
    private String local(LocalDateTime utc) {
        ZonedDateTime there = utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(bank.zone());
        return String.format(Locale.ROOT, "%s %02d:%02d", there.toLocalDate(), there.getHour(), there.getMinute());
    }

    private record Tile(String label, String figure) {}

    private int drawTiles(PageCanvas canvas, PageStyle style, NightFigures figures, int top) {
        long claims = figures.claimsProved() + figures.claimsBroken();
        List<Tile> tiles = List.of(
                new Tile("Entries booked", style.whole(figures.entries())),
                new Tile("Statements made", style.whole(figures.statementsMade())),
                new Tile(StringUtils.capitalize(handedOver), style.whole(figures.messagesAccepted())),
                new Tile("Alerts raised", style.whole(figures.alerts())),
                new Tile("Claims proved", style.whole(figures.claimsProved()) + " of " + style.whole(claims)));
        int gap = mm(2);
        int width = (PageMeasures.TEXT_WIDTH - (tiles.size() - 1) * gap) / tiles.size();
        int x = PageMeasures.LEFT;
        for (Tile tile : tiles) {
            canvas.rectangle(x, top, width, TILES, style.wash());
            canvas.rectangle(x, top, mm(0.8), TILES, style.accent());
            int room = width - 2 * TILE_PADDING;
            GlyphRun label = style.regular(tile.label());
            canvas.text(x + TILE_PADDING, top + mm(6), label.fittingSize(pt(7.5), pt(5), room), style.quiet(), label);
            GlyphRun figure = style.bold(tile.figure());
            canvas.text(x + TILE_PADDING, top + mm(15), figure.fittingSize(pt(17), pt(7), room), style.ink(), figure);
            x += width + gap;
        }
        return top + TILES;
    }

    /** Statements due = made = handed over + waiting + excepted. */
    private int drawSum(PageCanvas canvas, PageStyle style, NightFigures figures, int top) {
        long exceptions = figures.messagesExcepted();
        String sum = style.whole(figures.statementsDue())
                + (figures.statementsDue() == 1 ? " statement" : " statements")
                + " due = " + style.whole(figures.statementsMade()) + " made = "
                + style.whole(figures.messagesAccepted()) + " handed over + " + style.whole(figures.messagesWaiting())
                + " waiting + " + style.whole(exceptions) + (exceptions == 1 ? " exception" : " exceptions");
        GlyphRun text = style.bold(sum);
        canvas.text(
                PageMeasures.LEFT,
                top + mm(9),
                text.fittingSize(pt(10.5), pt(6), PageMeasures.TEXT_WIDTH),
                style.ink(),
                text);
        return top + mm(11);
    }

    /** Alerts and claims have their place; the exceptions fill what is left. */
    private static List<Table> tables(PageStyle style, NightFigures figures, int room) {
        Table alerts = new Table(
                "Alerts raised",
                ALERTS,
                figures.alertsByTypology().stream()
                        .map(line -> List.of(line.typology().title(), style.whole(line.raised())))
                        .toList(),
                "");
        int free = room - alerts.height();
        if (figures.exceptions().isEmpty()) {
            return List.of(alerts, claims(style, figures.proofs(), Table.lines(free)));
        }
        int beside = Table.lines(free - Table.height(figures.exceptions().size()));
        Table claims = claims(style, figures.proofs(), Math.max(FEWEST_CLAIMS, beside));
        int lines = Math.max(1, Table.lines(free - claims.height()));
        return List.of(exceptions(style, figures.exceptions(), lines), alerts, claims);
    }

    private static Table exceptions(PageStyle style, List<NightException> exceptions, int lines) {
        boolean all = exceptions.size() <= lines;
        int shown = all ? exceptions.size() : lines - 1;
        return new Table(
                "Statements not handed over",
                EXCEPTIONS,
                exceptions.stream()
                        .limit(shown)
                        .map(exception -> List.of(
                                exception.accountReference(),
                                exception.waits()
                                        ? "Waiting"
                                        : style.wording().kind(exception.state().name()),
                                exception.reason()))
                        .toList(),
                all ? "" : "and " + style.whole(exceptions.size() - shown) + " more, see Mail");
    }

    /** What does not hold comes first; usually nothing, for such a night stays open. */
    private static Table claims(PageStyle style, List<Proof> proofs, int most) {
        boolean all = proofs.size() <= most;
        int shown = all ? proofs.size() : most - 1;
        int hidden = proofs.size() - shown;
        return new Table(
                "Books proved",
                CLAIMS,
                Stream.concat(
                                proofs.stream().filter(proof -> !proof.holds()),
                                proofs.stream().filter(Proof::holds))
                        .limit(shown)
                        .map(proof -> List.of(
                                proof.claim(),
                                style.whole(proof.counted()),
                                proof.holds() ? "holds" : style.whole(proof.failed()) + " failures"))
                        .toList(),
                all ? "" : "and " + style.whole(hidden) + " more, see reconcile");
    }

    /** Everything that is not English words. */
    private List<String> texts(NightFigures figures) {
        List<String> texts =
                new ArrayList<>(List.of(bank.name(), bank.logo(), bank.zone().getId(), "… ·"));
        figures.exceptions().forEach(exception -> {
            texts.add(exception.accountReference());
            texts.add(exception.reason());
        });
        figures.proofs().forEach(proof -> texts.add(proof.claim()));
        return texts;
    }
}
