package org.daybook.core.delivery;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.daybook.core.delivery.AttemptQueries.Open;
import org.daybook.core.delivery.AttemptQueries.Standing;
import org.daybook.core.delivery.transport.HandOver;
import org.daybook.core.delivery.transport.MailTransport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends attempts, each step in a short transaction of its own. */
@Component
class Claims {

    private final AttemptQueries queries;
    private final MailTransport transport;
    private final Clock clock;

    Claims(AttemptQueries queries, MailTransport transport, Clock clock) {
        this.queries = queries;
        this.transport = transport;
        this.clock = clock;
    }

    long due() {
        return queries.due(now());
    }

    /** Takes the next message that is due; no other process gets the same. */
    @Transactional
    public Optional<Claim> next() {
        return queries.nextDue(now()).map(message -> queries.begin(message, transport.kind(), now()));
    }

    /**
     * The last moment at which an attempt can be called off.
     *
     * @throws ClaimLost if that was done
     */
    @Transactional
    public void contentBegins(Claim claim) {
        if (!queries.contentBegins(claim, now())) {
            throw new ClaimLost(claim);
        }
    }

    /** Writes down how an attempt ended. Tells how the message stands now; empty if the attempt was taken over. */
    @Transactional
    public Optional<MessageState> end(Claim claim, HandOver handOver) {
        Standing standing = standing(claim, handOver);
        return queries.end(claim, outcome(handOver), handOver.answer(), standing, now())
                ? Optional.of(standing.state())
                : Optional.empty();
    }

    /** Parks a message that cannot be sent as things are on file; false if the attempt was taken over. */
    @Transactional
    public boolean park(Claim claim, String reason) {
        Standing parked =
                new Standing(MessageState.PARKED, reason, claim.message().setbacks(), now());
        return queries.end(claim, AttemptOutcome.NOT_SENT, reason, parked, now());
    }

    /** Ends a message that is not worth sending any more; it is no exception. */
    @Transactional
    public void lapse(Claim claim, String reason) {
        Standing lapsed =
                new Standing(MessageState.LAPSED, reason, claim.message().setbacks(), now());
        queries.end(claim, AttemptOutcome.NOT_SENT, reason, lapsed, now());
    }

    /** Puts off a message that cannot be written now; tells how it stands, empty if the attempt was taken over. */
    @Transactional
    public Optional<MessageState> putOff(Claim claim, String reason) {
        Standing standing = afterSetback(claim.message().setbacks() + 1, reason);
        return queries.end(claim, AttemptOutcome.NOT_SENT, reason, standing, now())
                ? Optional.of(standing.state())
                : Optional.empty();
    }

    private static AttemptOutcome outcome(HandOver handOver) {
        return switch (handOver) {
            case HandOver.Accepted _ -> AttemptOutcome.ACCEPTED;
            case HandOver.PutOff _ -> AttemptOutcome.PUT_OFF;
            case HandOver.Refused _ -> AttemptOutcome.REFUSED;
            case HandOver.Unreachable _ -> AttemptOutcome.UNREACHABLE;
            case HandOver.Unknown _ -> AttemptOutcome.UNKNOWN;
        };
    }

    private Standing standing(Claim claim, HandOver handOver) {
        int setbacks = claim.message().setbacks();
        return switch (handOver) {
            case HandOver.Accepted _ -> new Standing(MessageState.ACCEPTED, null, setbacks, now());
            case HandOver.PutOff(String answer) -> afterSetback(setbacks + 1, answer);
            case HandOver.Refused(String answer) -> new Standing(MessageState.REFUSED, answer, setbacks, now());
            case HandOver.Unreachable(String answer) ->
                new Standing(MessageState.NEW, answer, setbacks, now().plus(BackOff.AFTER_NO_CONTACT));
            case HandOver.Unknown(String answer) -> new Standing(MessageState.UNKNOWN, answer, setbacks, now());
        };
    }

    private Standing afterSetback(int setbacks, String answer) {
        return BackOff.after(setbacks)
                .map(wait -> new Standing(MessageState.NEW, answer, setbacks, now().plus(wait)))
                .orElseGet(() -> new Standing(
                        MessageState.PARKED, "put off " + setbacks + " times, last: " + answer, setbacks, now()));
    }

    /** Ends the attempts that nobody has ended, as if their processes had died; says how many. */
    @Transactional
    public int takeOver() {
        List<Open> left = queries.open();
        left.forEach(this::takeOver);
        return left.size();
    }

    private void takeOver(Open open) {
        Claim claim = open.claim();
        int setbacks = claim.message().setbacks();
        switch (trace(open)) {
            case THERE ->
                queries.end(
                        claim,
                        AttemptOutcome.ACCEPTED,
                        "found in the folder after its process had ended",
                        new Standing(MessageState.ACCEPTED, null, setbacks, now()),
                        now());
            case NOT_THERE ->
                queries.end(
                        claim,
                        AttemptOutcome.ABANDONED,
                        "its process ended before the message was handed over",
                        new Standing(MessageState.NEW, null, setbacks, now()),
                        now());
            case CANNOT_TELL -> {
                String answer = "its process ended while the message was being handed over";
                queries.end(
                        claim,
                        AttemptOutcome.UNKNOWN,
                        answer,
                        new Standing(MessageState.UNKNOWN, answer, setbacks, now()),
                        now());
            }
        }
    }

    private MailTransport.Trace trace(Open open) {
        if (!open.contentBegun()) {
            return MailTransport.Trace.NOT_THERE;
        }
        return open.transport() == transport.kind()
                ? transport.trace(open.claim().message().messageId())
                : MailTransport.Trace.CANNOT_TELL;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
