package org.daybook.core.delivery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.daybook.core.delivery.letter.Draft;
import org.daybook.core.delivery.letter.Letter;
import org.daybook.core.delivery.transport.HandOver;
import org.daybook.core.delivery.transport.MailTransport;
import org.jspecify.annotations.Nullable;

/** One call of {@link Deliveries#send}: a few threads, each with a line of its own, until nothing is due. */
final class Sending {

    private final Claims claims;
    private final Letters letters;
    private final MailTransport transport;
    private final LongConsumer progress;
    private final BooleanSupplier stop;

    private final Map<MessageState, Long> ended = new EnumMap<>(MessageState.class);
    private @Nullable String interrupted;
    private boolean failed;

    Sending(Claims claims, Letters letters, MailTransport transport, LongConsumer progress, BooleanSupplier stop) {
        this.claims = claims;
        this.letters = letters;
        this.transport = transport;
        this.progress = progress;
        this.stop = stop;
    }

    SendingResult run(int inFlight) {
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            List<Future<?>> senders = new ArrayList<>(inFlight);
            for (int i = 0; i < inFlight; i++) {
                senders.add(threads.submit(this::sendWhileDue));
            }
            senders.forEach(Sending::await);
        }
        return result();
    }

    private void sendWhileDue() {
        boolean whole = false;
        try (MailTransport.Line line = transport.line()) {
            Optional<Claim> claim = goesOn() ? claims.next() : Optional.empty();
            while (claim.isPresent()) {
                send(claim.get(), line);
                claim = goesOn() ? claims.next() : Optional.empty();
            }
            whole = true;
        } finally {
            if (!whole) {
                fail();
            }
        }
    }

    private void send(Claim claim, MailTransport.Line line) {
        switch (letters.write(claim.message())) {
            case Draft.Written(Letter letter) -> handOver(claim, letter, line);
            case Draft.NotNow(String reason) -> claims.putOff(claim, reason).ifPresent(this::count);
            case Draft.Lapsed(String reason) -> claims.lapse(claim, reason);
            case Draft.Unsendable(String reason) -> {
                if (claims.park(claim, reason)) {
                    count(MessageState.PARKED);
                }
            }
        }
    }

    private void handOver(Claim claim, Letter letter, MailTransport.Line line) {
        HandOver handOver;
        try {
            handOver = line.handOver(letter, () -> claims.contentBegins(claim));
        } catch (ClaimLost takenOver) {
            // Whoever took it over answers for it.
            return;
        }
        Optional<MessageState> state = claims.end(claim, handOver);
        if (handOver instanceof HandOver.Unreachable(String answer)) {
            interrupt(answer);
        } else {
            state.ifPresent(this::count);
        }
    }

    private synchronized boolean goesOn() {
        return !failed && interrupted == null && !stop.getAsBoolean();
    }

    private synchronized void fail() {
        failed = true;
    }

    private synchronized void interrupt(String why) {
        interrupted = why;
    }

    private synchronized void count(MessageState state) {
        ended.merge(state, 1L, Long::sum);
        progress.accept(ended.values().stream().mapToLong(Long::longValue).sum());
    }

    private synchronized SendingResult result() {
        return new SendingResult(
                ended(MessageState.ACCEPTED),
                ended(MessageState.NEW),
                ended(MessageState.REFUSED),
                ended(MessageState.UNKNOWN),
                ended(MessageState.PARKED),
                Optional.ofNullable(interrupted));
    }

    private long ended(MessageState state) {
        return ended.getOrDefault(state, 0L);
    }

    private static void await(Future<?> sender) {
        try {
            sender.get();
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while messages were being sent", interrupted);
        }
    }
}
