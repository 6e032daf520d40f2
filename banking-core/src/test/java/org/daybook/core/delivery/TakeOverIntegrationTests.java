package org.daybook.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.daybook.core.delivery.SwitchableTransport.Killed;
import org.daybook.core.delivery.SwitchableTransport.Moment;
import org.daybook.core.delivery.transport.ScriptedSmtpServer;
import org.daybook.core.delivery.transport.TestTransports;
import org.daybook.core.statement.StatementIssued;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes that die, or stand still and are given up, with a message in hand. */
class TakeOverIntegrationTests {

    @TempDir
    private Path folder;

    private static MailBank bank;

    private Deliveries deliveries;
    private ScriptedSmtpServer server;

    @BeforeAll
    static void openBank() {
        bank = new MailBank();
    }

    @AfterAll
    static void closeBank() {
        bank.close();
    }

    @BeforeEach
    void beginAnew() {
        bank.forget();
        deliveries = bank.bean(Deliveries.class);
        server = new ScriptedSmtpServer();
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    private void killAt(Moment moment) {
        bank.transport().dieAt(moment);
        assertThatThrownBy(bank::send).isInstanceOf(Killed.class);
    }

    private StatementIssued overSmtp() {
        bank.transport().to(TestTransports.smtp(server.port()));
        return bank.issue(bank.person());
    }

    private StatementIssued intoFolder() {
        bank.transport().to(TestTransports.maildir(folder));
        return bank.issue(bank.person());
    }

    private List<String> names(String subfolder) throws Exception {
        if (!Files.exists(folder.resolve(subfolder))) {
            return List.of();
        }
        try (var files = Files.list(folder.resolve(subfolder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private String fileOf(StatementIssued issued) {
        return TestTransports.fileName(bank.message(issued).messageId());
    }

    @Test
    void sendsAgainWhatDiedBeforeTheContentBegan() {
        StatementIssued issued = overSmtp();
        killAt(Moment.BEFORE_CONTENT);
        assertThat(bank.message(issued).state()).isEqualTo(MessageState.SENDING);
        bank.transport().to(TestTransports.smtp(server.port()));

        assertThat(bank.send().tried()).as("as long as nobody takes it over").isZero();
        assertThat(deliveries.takeOver()).isEqualTo(1);
        assertThat(bank.send().accepted()).isEqualTo(1);

        assertThat(bank.attempts(issued))
                .extracting(DeliveryAttempt::outcome)
                .containsExactly(AttemptOutcome.ABANDONED, AttemptOutcome.ACCEPTED);
        assertThat(server.taken()).containsExactly(bank.message(issued).messageId());
    }

    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"CONTENT_BEGINS", "AFTER_HAND_OVER"})
    void doesNotKnowWhatDiedOnceTheContentHadBegun(Moment moment) {
        StatementIssued issued = overSmtp();
        killAt(moment);
        bank.transport().to(TestTransports.smtp(server.port()));
        int taken = server.taken().size();

        assertThat(deliveries.takeOver()).isEqualTo(1);

        assertThat(bank.message(issued).state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(bank.message(issued).reason())
                .isEqualTo("its process ended while the message was being handed over");
        assertThat(bank.send().tried()).isZero();
        assertThat(deliveries.takeOver()).isZero();
        assertThat(server.taken()).hasSize(taken);
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void leavesOneFileWhateverMomentAProcessDiedAt(Moment moment) throws Exception {
        StatementIssued issued = intoFolder();
        killAt(moment);
        bank.transport().to(TestTransports.maildir(folder));
        boolean there = names("new").contains(fileOf(issued));

        assertThat(deliveries.takeOver()).isEqualTo(1);

        assertThat(there).isEqualTo(moment == Moment.AFTER_HAND_OVER);
        assertThat(bank.message(issued).state()).isEqualTo(there ? MessageState.ACCEPTED : MessageState.NEW);
        assertThat(bank.send().accepted()).isEqualTo(there ? 0 : 1);
        assertThat(bank.message(issued).state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(names("new")).containsExactly(fileOf(issued));
        assertThat(names("tmp")).isEmpty();
    }

    @Test
    void neitherDoublesNorLosesAFileWhoseWritingWasInterrupted() throws Exception {
        StatementIssued issued = intoFolder();
        killAt(Moment.CONTENT_BEGINS);
        Files.createDirectories(folder.resolve("tmp"));
        Files.writeString(folder.resolve("tmp").resolve(fileOf(issued) + ".half"), "From: half a le");
        bank.transport().to(TestTransports.maildir(folder));

        deliveries.takeOver();
        assertThat(bank.send().accepted()).isEqualTo(1);

        assertThat(names("new")).containsExactly(fileOf(issued));
        assertThat(names("tmp")).isEmpty();
    }

    @Test
    void knowsALetterThatItsReaderHasMovedMeanwhile() throws Exception {
        StatementIssued issued = intoFolder();
        killAt(Moment.AFTER_HAND_OVER);
        bank.transport().to(TestTransports.maildir(folder));
        Files.move(
                folder.resolve("new").resolve(fileOf(issued)),
                folder.resolve("cur").resolve(fileOf(issued) + ":2,S"));

        deliveries.takeOver();

        assertThat(bank.message(issued).state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(names("new")).isEmpty();
    }

    @Test
    void asksNoFolderWhatBecameOfAMessageThatWentToAServer() {
        StatementIssued issued = overSmtp();
        killAt(Moment.AFTER_HAND_OVER);
        bank.transport().to(TestTransports.maildir(folder));

        deliveries.takeOver();

        assertThat(bank.message(issued).state()).isEqualTo(MessageState.UNKNOWN);
    }

    /** The process is not dead, only slow; another one takes its message over and sends it. */
    @Test
    void stopsAProcessThatWokeUpAfterItsMessageWasTakenOver() throws Exception {
        StatementIssued issued = overSmtp();
        CountDownLatch halted = new CountDownLatch(1);
        CountDownLatch wake = new CountDownLatch(1);
        bank.transport().beforeContent(() -> {
            if (halted.getCount() > 0) {
                halted.countDown();
                await(wake);
            }
        });

        SendingResult slow;
        SendingResult other;
        try (ExecutorService process = Executors.newSingleThreadExecutor()) {
            Future<SendingResult> halting = process.submit((Callable<SendingResult>) bank::send);
            await(halted);
            deliveries.takeOver();
            other = bank.send();
            wake.countDown();
            slow = halting.get(30, TimeUnit.SECONDS);
        }

        assertThat(other.accepted()).isEqualTo(1);
        assertThat(slow.tried()).isZero();
        assertThat(server.taken()).containsExactly(bank.message(issued).messageId());
        assertThat(bank.message(issued).state()).isEqualTo(MessageState.ACCEPTED);
    }

    @Test
    void believesTheAnswerOfAProcessThatWasGivenUpInDoubt() throws Exception {
        StatementIssued issued = overSmtp();
        CountDownLatch halted = new CountDownLatch(1);
        CountDownLatch wake = new CountDownLatch(1);
        bank.transport().afterHandOver(() -> {
            halted.countDown();
            await(wake);
        });

        try (ExecutorService process = Executors.newSingleThreadExecutor()) {
            Future<SendingResult> halting = process.submit((Callable<SendingResult>) bank::send);
            await(halted);
            deliveries.takeOver();
            assertThat(bank.message(issued).state()).isEqualTo(MessageState.UNKNOWN);
            wake.countDown();
            assertThat(halting.get(30, TimeUnit.SECONDS).accepted()).isEqualTo(1);
        }

        assertThat(bank.message(issued).state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(bank.attempts(issued)).extracting(DeliveryAttempt::outcome).containsExactly(AttemptOutcome.ACCEPTED);
    }

    /** Staff had it queued again before that answer came: their word stands. */
    @Test
    void doesNotLetALateAnswerUndoWhatStaffDecided() throws Exception {
        StatementIssued issued = overSmtp();
        CountDownLatch halted = new CountDownLatch(1);
        CountDownLatch wake = new CountDownLatch(1);
        bank.transport().afterHandOver(() -> {
            halted.countDown();
            await(wake);
        });

        try (ExecutorService process = Executors.newSingleThreadExecutor()) {
            Future<SendingResult> halting = process.submit(
                    (Callable<SendingResult>) () -> deliveries.send(_ -> {}, () -> halted.getCount() == 0));
            await(halted);
            deliveries.takeOver();
            bank.bean(Outbox.class).resend(bank.message(issued).id(), "operations");
            wake.countDown();
            assertThat(halting.get(30, TimeUnit.SECONDS).tried()).isZero();
        }

        assertThat(bank.message(issued).state()).isEqualTo(MessageState.NEW);
    }

    @Test
    void sendsEachMessageOnceThoughTwoSendAtTheSameTime() throws Exception {
        bank.transport().to(TestTransports.smtp(server.port()));
        bank.issue(bank.people(120));
        CountDownLatch start = new CountDownLatch(1);
        Callable<SendingResult> sender = () -> {
            await(start);
            return bank.send();
        };

        long accepted;
        try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
            Future<SendingResult> one = processes.submit(sender);
            Future<SendingResult> other = processes.submit(sender);
            start.countDown();
            accepted = one.get(60, TimeUnit.SECONDS).accepted()
                    + other.get(60, TimeUnit.SECONDS).accepted();
        }

        assertThat(accepted).isEqualTo(120);
        assertThat(server.taken()).hasSize(120).doesNotHaveDuplicates();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
