package org.daybook.core.customer;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.core.customer.SealedFields.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Enters customers and finds them; seals what is personal on the way in and opens it on the way out. No list of
 * references or ids given here may be empty.
 */
@Repository
class CustomerQueries {

    private static final String VERSION_ON_DAY = """
            JOIN customer_version v ON v.customer_id = c.id
                AND v.valid_from = COALESCE(
                    (SELECT MAX(d.valid_from) FROM customer_version d WHERE d.customer_id = c.id AND d.valid_from <= :day),
                    (SELECT MIN(d.valid_from) FROM customer_version d WHERE d.customer_id = c.id))
                AND v.revision = (SELECT MAX(r.revision) FROM customer_version r
                                  WHERE r.customer_id = c.id AND r.valid_from = v.valid_from)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final SealedFields sealed;

    CustomerQueries(JdbcClient jdbc, JdbcTemplate batch, SealedFields sealed) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.sealed = sealed;
    }

    void enter(List<Customer> customers) {
        batch.batchUpdate(
                "INSERT INTO customer (reference) VALUES (?)",
                customers,
                customers.size(),
                (statement, customer) -> statement.setString(1, customer.reference()));
    }

    void enterVersions(
            List<Customer> customers, Map<String, CustomerId> ids, LocalDate validFrom, LocalDateTime recordedAt) {
        batch.batchUpdate("""
                INSERT INTO customer_version (customer_id, valid_from, recorded_at, full_name, language, segment, key_id,
                                              birth_date_cipher, email_cipher, email_index, phone_cipher, address_cipher)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", customers, customers.size(), (statement, customer) -> {
            statement.setLong(
                    1, Objects.requireNonNull(ids.get(customer.reference())).value());
            statement.setObject(2, validFrom);
            statement.setObject(3, recordedAt);
            setVersion(statement, customer);
        });
    }

    private void setVersion(PreparedStatement statement, Customer customer) throws SQLException {
        statement.setString(4, customer.fullName());
        statement.setString(5, customer.language());
        statement.setString(6, customer.segment());
        statement.setString(7, sealed.currentKeyId());
        LocalDate born = customer.birthDate();
        statement.setBytes(8, sealed.seal(Field.BIRTH_DATE, born == null ? null : born.toString()));
        statement.setBytes(9, sealed.seal(Field.EMAIL, customer.email()));
        statement.setBytes(10, sealed.emailIndex(customer.email()));
        statement.setBytes(11, sealed.seal(Field.PHONE, customer.phone()));
        statement.setBytes(12, sealed.seal(Field.ADDRESS, AddressText.of(customer.address())));
    }

    Map<String, CustomerId> ids(Collection<String> references) {
        return jdbc
                .sql("SELECT id, reference FROM customer WHERE reference IN (:references)")
                .param("references", references)
                .query((row, number) -> Map.entry(row.getString("reference"), new CustomerId(row.getLong("id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, Customer> onFile(Collection<String> references, LocalDate day) {
        return jdbc
                .sql("SELECT c.reference, v.* FROM customer c " + VERSION_ON_DAY
                        + " WHERE c.reference IN (:references)")
                .param("references", references)
                .param("day", day)
                .query((row, number) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Customer::reference, customer -> customer));
    }

    Map<CustomerId, Addressee> addressees(Collection<CustomerId> customers, LocalDate day) {
        return onDay(
                customers,
                day,
                row -> new Addressee(
                        row.getString("full_name"),
                        row.getString("language"),
                        AddressText.parse(sealed.open(row, Field.ADDRESS))));
    }

    Map<CustomerId, Contact> contacts(Collection<CustomerId> customers, LocalDate day) {
        return onDay(
                customers,
                day,
                row -> new Contact(
                        row.getString("full_name"),
                        row.getString("language"),
                        reachable(row),
                        row.getBoolean("paperless")));
    }

    /** What is read of the version of each that holds on the day. */
    private <T> Map<CustomerId, T> onDay(Collection<CustomerId> customers, LocalDate day, Reading<T> reading) {
        return jdbc
                .sql("SELECT v.* FROM customer c " + VERSION_ON_DAY + " WHERE c.id IN (:customers)")
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .param("day", day)
                .query((row, number) -> Map.entry(new CustomerId(row.getLong("customer_id")), reading.of(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** An address that nobody has proved to be the customer's gets no mail but the code that proves it. */
    private @Nullable String reachable(ResultSet row) throws SQLException {
        return EmailStanding.valueOf(row.getString("email_standing")) == EmailStanding.UNVERIFIED
                ? verifiedEmail(new CustomerId(row.getLong("customer_id"))).orElse(null)
                : sealed.open(row, Field.EMAIL);
    }

    /** The address that was proved last, also if another one has been given since. */
    Optional<String> verifiedEmail(CustomerId customer) {
        return jdbc.sql("""
                        SELECT * FROM customer_version WHERE customer_id = ? AND email_standing = 'VERIFIED'
                        ORDER BY valid_from DESC, revision DESC LIMIT 1""")
                .param(customer.value())
                .query((row, number) -> Objects.requireNonNull(sealed.open(row, Field.EMAIL)))
                .optional();
    }

    private Customer read(ResultSet row) throws SQLException {
        return new Customer(
                row.getString("reference"),
                row.getString("full_name"),
                sealed.birthDate(row),
                sealed.open(row, Field.EMAIL),
                row.getString("language"),
                sealed.open(row, Field.PHONE),
                AddressText.parse(sealed.open(row, Field.ADDRESS)),
                row.getString("segment"));
    }
}
