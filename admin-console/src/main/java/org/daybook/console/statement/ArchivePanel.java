package org.daybook.console.statement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Downloads;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Words;
import org.daybook.core.bank.Bank;
import org.daybook.core.statement.ArchiveFilter;
import org.daybook.core.statement.ArchivedFile;
import org.daybook.core.statement.ArchivedStatement;
import org.daybook.core.statement.StatementDesk;
import org.daybook.core.statement.StatementFormat;
import org.springframework.core.io.Resource;

/** The register of statements, the latest first, with their files. */
final class ArchivePanel extends Div {

    private static final int HASH_SHOWN = 12;

    private final transient StatementDesk desk;
    private final TextField account = Fields.search("Account", "Reference or number");
    private final DatePicker from = Fields.date("Period from");
    private final DatePicker to = Fields.date("Period to");
    private final Span found = new Span();
    private final Grid<ArchivedStatement> grid = Columns.grid("No statement matches.");

    ArchivePanel(StatementDesk desk, Bank bank) {
        this.desk = desk;
        addClassName("panel");
        found.addClassName("caption");
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        account.addValueChangeListener(change -> narrow());
        List.of(from, to).forEach(field -> field.addValueChangeListener(change -> narrow()));
        Columns.narrow(grid, "Account", made -> made.statement().accountReference());
        Columns.narrow(grid, "Number", made -> made.statement()
                .number()
                .map(number -> Words.count(number))
                .orElse("ad hoc"));
        Columns.narrow(grid, "From", made -> Words.date(made.period().from()));
        Columns.narrow(grid, "To", made -> Words.date(made.period().to()));
        Columns.narrow(grid, "Version", made -> made.statement().version());
        Columns.narrow(grid, "Lines", made -> Words.count(made.statement().lines()));
        Columns.amount(grid, "Opening", made -> made.statement().opening());
        Columns.amount(grid, "Closing", made -> made.statement().closing());
        Columns.narrow(grid, "Made at", made -> Words.moment(made.madeAt(), bank.zone()));
        Columns.narrow(grid, "SHA-256", ArchivePanel::hash);
        grid.addComponentColumn(this::files)
                .setHeader("Files")
                .setAutoWidth(true)
                .setFlexGrow(1);
        Div toolbar = new Div(account, from, to, found);
        toolbar.addClassName("toolbar");
        add(toolbar, grid);
        narrow();
    }

    private static String hash(ArchivedStatement made) {
        return made.statement().content().hex().substring(0, HASH_SHOWN) + "…";
    }

    private void narrow() {
        ArchiveFilter filter = new ArchiveFilter(
                account.getValue(), Optional.ofNullable(from.getValue()), Optional.ofNullable(to.getValue()));
        long count = desk.countArchived(filter);
        found.setText(Words.count(count) + (count == 1 ? " statement" : " statements"));
        grid.setItems(
                query -> desk.archived(filter, query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(desk.countArchived(filter)));
    }

    private Component files(ArchivedStatement made) {
        Div files = new Div();
        files.addClassName("files");
        for (StatementFormat format : StatementFormat.values()) {
            made.statement().file(format).ifPresent(file -> files.add(link(file)));
        }
        return files;
    }

    private Anchor link(ArchivedFile file) {
        String path = file.path();
        String name = Downloads.nameOf(path.substring(path.lastIndexOf('/') + 1));
        Anchor link = new Anchor();
        link.setText(file.format().title());
        boolean inPage = file.format() == StatementFormat.PDF;
        link.setHref(
                DownloadHandler.fromInputStream(event -> {
                    Optional<Resource> resource = desk.file(file);
                    return resource.isPresent()
                            ? new DownloadResponse(
                                    resource.get().getInputStream(),
                                    name,
                                    Downloads.contentType(name),
                                    file.sizeBytes())
                            : DownloadResponse.error(
                                    HttpStatusCode.NOT_FOUND, "This file is missing from the archive.");
                }),
                inPage ? AttachmentType.INLINE : AttachmentType.DOWNLOAD);
        if (inPage) {
            link.setTarget("_blank");
        }
        return link;
    }
}
