package org.daybook.core.statement;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.daybook.core.security.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters into the register which statements were made, their files, and which requests they answer. */
@Repository
class StatementRegister {

    private static final String INSERT = """
            INSERT INTO statement (account_id, from_date, to_date, version, canonical_hash, opening_minor, closing_minor,
                                   line_count, number, key_id, addressee_cipher, made_at)
            VALUES\s""";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PURPOSE = "statement addressee";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final PersonalData personalData;
    private final Clock clock;

    StatementRegister(JdbcClient jdbc, JdbcTemplate batch, PersonalData personalData, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** Returns their ids, in the order given. */
    List<Long> enter(long requestId, List<RenderedStatement> statements) {
        List<Long> ids = ids(statements);
        List<FileRow> files = new ArrayList<>();
        List<Object[]> items = new ArrayList<>(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            RenderedStatement statement = statements.get(i);
            long id = ids.get(i);
            items.add(new Object[] {id, requestId, statement.accountId()});
            statement.newFiles().stream()
                    .filter(file -> !file.registered())
                    .forEach(file -> files.add(new FileRow(id, file.file())));
        }
        if (!files.isEmpty()) {
            enterFiles(files);
        }
        batch.batchUpdate(
                "UPDATE statement_request_item SET statement_id = ? WHERE request_id = ? AND account_id = ?", items);
        return ids;
    }

    /** The ids of all, in the order given; those not in the register yet are entered first, by one statement. */
    private List<Long> ids(List<RenderedStatement> statements) {
        List<RenderedStatement> fresh = statements.stream()
                .filter(statement -> statement.registeredId().isEmpty())
                .toList();
        Iterator<Long> freshIds =
                fresh.isEmpty() ? Collections.emptyIterator() : insert(fresh).iterator();
        return statements.stream()
                .map(statement -> statement.registeredId().orElseGet(freshIds::next))
                .toList();
    }

    private List<Long> insert(List<RenderedStatement> fresh) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<@Nullable Object> values = new ArrayList<>();
        for (RenderedStatement rendered : fresh) {
            values.add(rendered.accountId());
            values.add(rendered.period().from());
            values.add(rendered.period().to());
            values.add(rendered.version());
            values.add(rendered.content().bytes());
            values.add(rendered.opening().minor());
            values.add(rendered.closing().minor());
            values.add(rendered.lines());
            values.add(rendered.number().orElse(null));
            values.add(personalData.currentKeyId());
            values.add(personalData.seal(PURPOSE, rendered.addressee()));
            values.add(now);
        }
        return jdbc.sql(INSERT + String.join(", ", Collections.nCopies(fresh.size(), ROW)) + " RETURNING id")
                .params(values)
                .query(Long.class)
                .list();
    }

    private void enterFiles(List<FileRow> files) {
        batch.batchUpdate("""
                INSERT INTO statement_file (statement_id, format, path, sha256, size_bytes, renderer_version)
                VALUES (?, ?, ?, ?, ?, ?)""", files, files.size(), (statement, row) -> {
            statement.setLong(1, row.statementId);
            statement.setString(2, row.file.format().name());
            statement.setString(3, row.file.path());
            statement.setBytes(4, row.file.sha256().bytes());
            statement.setLong(5, row.file.sizeBytes());
            statement.setString(6, row.file.rendererVersion());
        });
    }

    private record FileRow(long statementId, ArchivedFile file) {}
}
