package org.daybook.core.delivery.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.daybook.core.delivery.letter.Letter;
import org.daybook.core.delivery.transport.MailTransport.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaildirTests {

    private static final Letter LETTER = SampleLetters.to("Jana Nováková", "jana@mailbox.example");
    private static final String NAME = "statement.0123abcd.eml";

    @TempDir
    private Path home;

    private HandOver handOver() {
        return new Maildir(home.resolve("mail")).line().handOver(LETTER, () -> {});
    }

    private List<String> files(String folder) throws Exception {
        try (var files = Files.list(home.resolve("mail").resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void keepsAWholeLetterThatOnlyItsOwnerReads() throws Exception {
        assertThat(handOver()).isEqualTo(new HandOver.Accepted("in the folder as " + NAME));

        assertThat(files("new")).containsExactly(NAME);
        assertThat(files("tmp")).isEmpty();
        Path file = home.resolve("mail").resolve("new").resolve(NAME);
        assertThat(Files.readString(file))
                .contains("Message-ID: " + LETTER.messageId() + "\r\n")
                .endsWith("--\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("mail").resolve("new"))))
                .isEqualTo("rwx------");
    }

    @Test
    void keepsTheSameLetterOnce() throws Exception {
        handOver();
        Path file = home.resolve("mail").resolve("new").resolve(NAME);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(handOver()).isEqualTo(new HandOver.Accepted("already in the folder"));

        assertThat(files("new")).containsExactly(NAME);
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    }

    @Test
    void doesNotBringBackALetterThatWasSeen() throws Exception {
        handOver();
        Path mail = home.resolve("mail");
        Files.move(mail.resolve("new").resolve(NAME), mail.resolve("cur").resolve(NAME + ":2,S"));

        assertThat(handOver()).isEqualTo(new HandOver.Accepted("already in the folder"));

        assertThat(files("new")).isEmpty();
    }

    @Test
    void clearsAwayWhatAnInterruptedAttemptHasLeft() throws Exception {
        Path unfinished = Files.createDirectories(home.resolve("mail").resolve("tmp"));
        Files.writeString(unfinished.resolve(NAME + ".0d9f"), "From: half");
        Files.writeString(unfinished.resolve("statement.ffff.eml.0d9f"), "another's");

        handOver();

        assertThat(files("new")).containsExactly(NAME);
        assertThat(files("tmp")).containsExactly("statement.ffff.eml.0d9f");
    }

    @Test
    void tellsWhatIsThere() {
        Maildir maildir = new Maildir(home.resolve("mail"));
        assertThat(maildir.trace(LETTER.messageId())).isEqualTo(Trace.NOT_THERE);

        handOver();

        assertThat(maildir.trace(LETTER.messageId())).isEqualTo(Trace.THERE);
        assertThat(maildir.trace("<statement.0123@bank.example>")).isEqualTo(Trace.NOT_THERE);
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws Exception {
        Files.writeString(home.resolve("mail"), "a file where the folder should be");

        assertThat(handOver())
                .isInstanceOfSatisfying(HandOver.Unreachable.class, unreachable -> assertThat(unreachable.answer())
                        .startsWith("The folder " + home.resolve("mail") + " cannot be written: "));
    }
}
