package org.daybook.core.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.core.customer.SealedFields.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Versions of customers as staff enter, look for and read them. */
@Repository
class CustomerFileQueries {

    private static final String LATEST = """
            FROM customer c
                 JOIN customer_version v ON v.customer_id = c.id
                     AND v.valid_from = (SELECT MAX(d.valid_from) FROM customer_version d WHERE d.customer_id = c.id)
                     AND v.revision = (SELECT MAX(r.revision) FROM customer_version r
                                       WHERE r.customer_id = c.id AND r.valid_from = v.valid_from)
            """;

    private final JdbcClient jdbc;
    private final SealedFields sealed;

    CustomerFileQueries(JdbcClient jdbc, SealedFields sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /** Fails with a duplicate key if there is a customer of this reference. */
    CustomerId enter(String reference) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO customer (reference) VALUES (?)").param(reference).update(key);
        return new CustomerId(Objects.requireNonNull(key.getKey()).longValue());
    }

    void enterVersion(CustomerFile file) {
        LocalDate born = file.birthDate();
        @Nullable String email = file.email().isEmpty() ? null : file.email();
        @Nullable String phone = file.phone().isEmpty() ? null : file.phone();
        jdbc.sql("""
                        INSERT INTO customer_version (customer_id, valid_from, revision, recorded_at, recorded_by, full_name,
                                                      language, segment, paperless, email_standing, key_id,
                                                      birth_date_cipher, email_cipher, email_index, phone_cipher,
                                                      address_cipher)
                        VALUES (:customer, :from, :revision, :at, :by, :name, :language, :segment, :paperless, :standing,
                                :key, :born, :email, :index, :phone, :address)""")
                .param("customer", file.id().value())
                .param("from", file.version().validFrom())
                .param("revision", file.version().revision())
                .param("at", file.recordedAt())
                .param("by", file.recordedBy())
                .param("name", file.name())
                .param("language", file.language())
                .param("segment", file.segment())
                .param("paperless", file.paperless())
                .param("standing", file.emailStanding().name())
                .param("key", sealed.currentKeyId())
                .param("born", sealed.seal(Field.BIRTH_DATE, born == null ? null : born.toString()))
                .param("email", sealed.seal(Field.EMAIL, email))
                .param("index", sealed.emailIndex(email))
                .param("phone", sealed.seal(Field.PHONE, phone))
                .param("address", sealed.seal(Field.ADDRESS, AddressText.of(file.address())))
                .update();
    }

    /** Waits for whoever changes the same customer. */
    void lock(CustomerId customer) {
        jdbc.sql("SELECT id FROM customer WHERE id = ? FOR UPDATE")
                .param(customer.value())
                .query(Long.class)
                .single();
    }

    Optional<CustomerFile> latest(String reference) {
        return jdbc.sql("SELECT c.id, c.reference, v.* " + LATEST + " WHERE c.reference = ?")
                .param(reference)
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<CustomerFile> latest(CustomerId customer) {
        return jdbc.sql("SELECT c.id, c.reference, v.* " + LATEST + " WHERE c.id = ?")
                .param(customer.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** The latest first. */
    List<CustomerFile> versions(String reference) {
        return jdbc.sql("""
                        SELECT c.id, c.reference, v.* FROM customer c JOIN customer_version v ON v.customer_id = c.id
                        WHERE c.reference = ? ORDER BY v.valid_from DESC, v.revision DESC""").param(reference).query((row, number) -> read(row)).list();
    }

    /** Those who are called exactly so now. */
    List<CustomerFile> called(String name) {
        return jdbc.sql("SELECT c.id, c.reference, v.* " + LATEST + " WHERE v.full_name = ? ORDER BY c.id")
                .param(name)
                .query((row, number) -> read(row))
                .list();
    }

    /** By e-mail where the text holds an @, else by the beginning of the reference or the words of the name. */
    List<CustomerFile> search(String text, int offset, int limit) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String condition = condition(text, params);
        return jdbc.sql("SELECT c.id, c.reference, v.* " + LATEST + " WHERE " + condition
                        + " ORDER BY v.full_name COLLATE utf8mb4_unicode_ci, c.id LIMIT :limit OFFSET :offset")
                .params(params)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> read(row))
                .list();
    }

    private String condition(String text, Map<String, @Nullable Object> params) {
        if (text.contains("@")) {
            params.put("index", sealed.emailIndex(text));
            return "v.email_index = :index";
        }
        List<String> words = new ArrayList<>();
        String[] typed = text.split("\\s+", -1);
        for (int i = 0; i < typed.length; i++) {
            words.add("v.full_name COLLATE utf8mb4_unicode_ci LIKE :word" + i + " ESCAPE '!'");
            params.put("word" + i, "%" + escaped(typed[i]) + "%");
        }
        String named = "(" + String.join(" AND ", words) + ")";
        if (text.chars().anyMatch(character -> character > 127)) {
            // References are ASCII, and the server compares them with nothing else.
            return named;
        }
        params.put("reference", escaped(text) + "%");
        return "(c.reference LIKE :reference ESCAPE '!' OR " + named + ")";
    }

    private static String escaped(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }

    private CustomerFile read(ResultSet row) throws SQLException {
        return new CustomerFile(
                new CustomerId(row.getLong("customer_id")),
                row.getString("reference"),
                new CustomerFile.Version(row.getObject("valid_from", LocalDate.class), row.getInt("revision")),
                row.getString("full_name"),
                sealed.birthDate(row),
                Objects.requireNonNullElse(sealed.open(row, Field.EMAIL), ""),
                EmailStanding.valueOf(row.getString("email_standing")),
                Objects.requireNonNullElse(sealed.open(row, Field.PHONE), ""),
                AddressText.parse(sealed.open(row, Field.ADDRESS)),
                row.getString("language"),
                row.getString("segment"),
                row.getBoolean("paperless"),
                row.getObject("recorded_at", LocalDateTime.class),
                Objects.requireNonNullElse(row.getString("recorded_by"), ""));
    }
}
