package org.daybook.core.delivery.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.daybook.core.bank.Bank;
import org.daybook.core.credential.CodePurpose;
import org.daybook.core.credential.CodeToSend;
import org.daybook.core.credential.IssuedCodes;
import org.daybook.core.customer.Contact;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.language.Wording;
import org.daybook.core.security.PersonalDataUnreadable;
import org.springframework.stereotype.Component;

/**
 * Writes letters about a customer, their credentials and who may use their accounts. They say as little as a postcard should: no
 * name, and no number of a customer or an account. A code goes to the address it was issued for and stands in no subject, where a locked telephone would show it.
 */
@Component
public class CustomerLetters {

    private static final String NO_ADDRESS = "no e-mail address on file";
    private static final String NOT_PROVED = "the e-mail address on file has not been proved yet";
    private static final String UNUSABLE_ADDRESS = "the e-mail address on file cannot be used";
    private static final String CODE_OVER = "the code is used, replaced or too old";
    private static final String HIDDEN = "••• •••";

    private final Customers customers;
    private final IssuedCodes codes;
    private final Bank bank;
    private final Clock clock;

    CustomerLetters(Customers customers, IssuedCodes codes, Bank bank, Clock clock) {
        this.customers = customers;
        this.codes = codes;
        this.bank = bank;
        this.clock = clock;
    }

    /**
     * What every letter has.
     *
     * @param writtenAt UTC
     */
    public record Cause(String messageId, CustomerId customer, LocalDateTime writtenAt) {}

    /** Greets a customer, at the address that was given, proved or not. */
    public Draft welcome(Cause cause) {
        return readable(() -> {
            CustomerFile file = customers.file(cause.customer());
            Wording wording = wording(file.language());
            Notice notice = new Notice(
                    wording,
                    "welcome",
                    List.of(bank.name()),
                    List.of(new Notice.Fact(
                            "mail.registered",
                            wording.dates().inWords(there(cause.writtenAt()).toLocalDate()))));
            return file.email().isEmpty()
                    ? new Draft.Unsendable(NO_ADDRESS)
                    : letter(cause, file, file.email(), notice);
        });
    }

    /** Brings a code; with {@code hidden}, all but the code. */
    public Draft code(Cause cause, long code, boolean hidden) {
        return readable(() -> {
            Optional<CodeToSend> found = codes.toSend(code);
            if (found.isEmpty()) {
                return new Draft.Lapsed(CODE_OVER);
            }
            CodeToSend issued = found.get();
            CustomerFile file = customers.file(cause.customer());
            Wording wording = wording(file.language());
            String digits = issued.code().substring(0, 3) + " " + issued.code().substring(3);
            Notice notice = new Notice(
                    wording,
                    key(issued.purpose()),
                    List.of(bank.name()),
                    List.of(
                            new Notice.Fact("mail.code", hidden ? HIDDEN : digits),
                            new Notice.Fact("mail.validUntil", moment(wording, there(utc(issued.expiresAt()))))));
            return letter(cause, file, issued.email(), notice);
        });
    }

    /**
     * Says that a PIN, a password or who has a mandate was changed, at the address that was proved last.
     *
     * @param key of the texts
     */
    public Draft changed(Cause cause, String key) {
        return readable(() -> {
            LocalDate day = there(utc(clock.instant())).toLocalDate();
            Contact contact = Objects.requireNonNull(
                    customers.contacts(List.of(cause.customer()), day).get(cause.customer()));
            CustomerFile file = customers.file(cause.customer());
            String email = contact.email();
            if (email == null) {
                return file.email().isEmpty() ? new Draft.Unsendable(NO_ADDRESS) : new Draft.NotNow(NOT_PROVED);
            }
            Wording wording = wording(file.language());
            Notice notice = new Notice(
                    wording,
                    key,
                    List.of(bank.name()),
                    List.of(new Notice.Fact("mail.time", moment(wording, there(cause.writtenAt())))));
            return letter(cause, file, email, notice);
        });
    }

    private static String key(CodePurpose purpose) {
        return switch (purpose) {
            case EMAIL -> "emailCode";
            case PIN_RESET -> "pinCode";
            case PASSWORD_RESET -> "passwordCode";
        };
    }

    private interface Writing {
        Draft write();
    }

    private static Draft readable(Writing writing) {
        try {
            return writing.write();
        } catch (PersonalDataUnreadable keyMissing) {
            return new Draft.NotNow(String.valueOf(keyMissing.getMessage()));
        }
    }

    private Draft letter(Cause cause, CustomerFile file, String email, Notice notice) {
        return EmailAddresses.usable(email)
                .<Draft>map(usable -> new Draft.Written(new Letter(
                        cause.messageId(),
                        there(cause.writtenAt()),
                        notice.wording().language().locale(),
                        new Letter.Correspondent(bank.name(), bank.email()),
                        new Letter.Correspondent(file.name(), usable),
                        notice.subject(),
                        new PlainText(bank, notice.wording()).of(notice),
                        new HtmlText(bank, notice.wording()).of(notice),
                        Optional.empty())))
                .orElseGet(() -> new Draft.Unsendable(UNUSABLE_ADDRESS));
    }

    private Wording wording(String language) {
        return Wording.forReader(Locale.of(language), bank.language());
    }

    private static String moment(Wording wording, ZonedDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return String.format(
                Locale.ROOT,
                "%s, %02d:%02d",
                wording.dates().inWords(moment.toLocalDate()),
                time.getHour(),
                time.getMinute());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private ZonedDateTime there(LocalDateTime utc) {
        return ZonedDateTime.of(utc, ZoneOffset.UTC).withZoneSameInstant(bank.zone());
    }
}
