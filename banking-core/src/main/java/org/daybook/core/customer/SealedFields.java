package org.daybook.core.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.daybook.core.security.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Seals what is personal of a version on its way into {@code customer_version}, and opens it on the way out. */
@Repository
class SealedFields {

    /** A column of ciphertext and the purpose that is authenticated along. */
    enum Field {
        BIRTH_DATE("birth_date_cipher", "customer birth date"),
        EMAIL("email_cipher", "customer e-mail"),
        PHONE("phone_cipher", "customer phone"),
        ADDRESS("address_cipher", "customer address");

        private final String column;
        private final String purpose;

        Field(String column, String purpose) {
            this.column = column;
            this.purpose = purpose;
        }
    }

    private final PersonalData personalData;

    SealedFields(PersonalData personalData) {
        this.personalData = personalData;
    }

    String currentKeyId() {
        return personalData.currentKeyId();
    }

    byte @Nullable [] seal(Field field, @Nullable String text) {
        return text == null ? null : personalData.seal(field.purpose, text);
    }

    byte @Nullable [] emailIndex(@Nullable String email) {
        return email == null ? null : personalData.blindIndex(email);
    }

    @Nullable
    String open(ResultSet row, Field field) throws SQLException {
        byte[] ciphertext = row.getBytes(field.column);
        return ciphertext == null ? null : personalData.open(field.purpose, row.getString("key_id"), ciphertext);
    }

    @Nullable
    LocalDate birthDate(ResultSet row) throws SQLException {
        String born = open(row, Field.BIRTH_DATE);
        return born == null ? null : LocalDate.parse(born);
    }
}
