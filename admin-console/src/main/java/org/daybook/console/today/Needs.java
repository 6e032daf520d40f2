package org.daybook.console.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.console.job.WorkText;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Words;
import org.daybook.core.closing.Night;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.WorkView;

/** What of a morning needs somebody, the most urgent first: the books, what stands still, alerts, mail. */
final class Needs {

    private final Morning morning;
    private final List<Need> needs = new ArrayList<>();

    private Needs(Morning morning) {
        this.morning = morning;
    }

    static List<Need> of(Morning morning) {
        Needs needs = new Needs(morning);
        morning.night().ifPresent(needs::books);
        needs.executor();
        morning.troubled().forEach(needs::work);
        needs.missedNights();
        morning.alerts().ifPresent(needs::alerts);
        needs.mail();
        return List.copyOf(needs.needs);
    }

    private void books(Night night) {
        if (night.closed() && night.claimsBroken() > 0) {
            add(
                    Badge.Tone.BAD,
                    "Books not proved",
                    "The night of " + Words.longDate(night.businessDate()) + " found errors in the books.",
                    Words.count(night.claimsBroken()) + " of "
                            + Words.count(night.claimsProved() + night.claimsBroken())
                            + " checks failed. Do not post manually until the cause is found.",
                    Need.Place.JOBS);
        }
        long handled = night.messagesAccepted() + night.messagesWaiting() + night.messagesExcepted();
        if (night.closed() && (night.statementsDue() != night.statementsMade() || night.statementsMade() != handled)) {
            add(
                    Badge.Tone.BAD,
                    "Statements missing",
                    "Last night's statements do not add up.",
                    Words.count(night.statementsDue()) + " were due, " + Words.count(night.statementsMade())
                            + " were made, and " + Words.count(handled) + " are accounted for in the mail.",
                    Need.Place.JOBS);
        }
    }

    private void executor() {
        if (!morning.executorAlive()) {
            add(
                    Badge.Tone.BAD,
                    "Job processing off",
                    "Jobs wait, and no night runs.",
                    "Whoever runs the bank's server starts job processing with ./daybook batch.",
                    Need.Place.JOBS);
        }
    }

    private void work(WorkView work) {
        String sentence = WorkText.sentence(work);
        String reason = work.reason() == null ? "" : work.reason();
        switch (work.state()) {
            case FAILED -> add(Badge.Tone.BAD, "Failed", sentence, reason, Need.Place.JOBS);
            case REFUSED -> add(Badge.Tone.BAD, "Refused", sentence, reason, Need.Place.JOBS);
            case STOPPED -> add(Badge.Tone.WARNING, "Stopped", sentence, reason, Need.Place.JOBS);
            case RUNNING -> {
                if (!work.alive()) {
                    add(
                            Badge.Tone.WARNING,
                            "Interrupted",
                            sentence,
                            work.unattended()
                                    ? "It was cut short, and goes on by itself once job processing is on."
                                    : "It was cut short. Give the same command again to go on.",
                            Need.Place.JOBS);
                }
            }
            case NEW, DONE -> {
                // Nothing to be done.
            }
        }
    }

    /** A night that is under way is not missed. */
    private void missedNights() {
        boolean underWay =
                morning.latest().stream().anyMatch(work -> work.kind() == OperationKind.NIGHT && work.alive());
        List<LocalDate> missed = morning.missed();
        if (missed.isEmpty() || underWay) {
            return;
        }
        String sentence = missed.size() == 1
                ? "The night of " + Words.longDate(missed.getFirst()) + " is not closed."
                : Words.count(missed.size()) + " nights are not closed, from " + Words.longDate(missed.getFirst())
                        + " to " + Words.longDate(missed.getLast()) + ".";
        add(Badge.Tone.BAD, "Night missed", sentence, "Start the night; earlier ones are run first.", Need.Place.JOBS);
    }

    private void alerts(Morning.OpenAlerts alerts) {
        if (alerts.fresh() > 0) {
            add(
                    Badge.Tone.BAD,
                    "New alerts",
                    alerts.fresh() == 1 ? "One alert is new." : Words.count(alerts.fresh()) + " alerts are new.",
                    Words.count(alerts.open()) + " open in all, "
                            + (alerts.mine() == 0 ? "none" : Words.count(alerts.mine())) + " of them yours.",
                    Need.Place.ALERTS);
        } else if (alerts.mine() > 0) {
            add(
                    Badge.Tone.WARNING,
                    "Your alerts",
                    alerts.mine() == 1
                            ? "One open alert is assigned to you."
                            : Words.count(alerts.mine()) + " open alerts are assigned to you.",
                    "",
                    Need.Place.ALERTS);
        }
    }

    private void mail() {
        Map<MessageState, Long> mail = morning.mail();
        long all = mail.values().stream().mapToLong(Long::longValue).sum();
        if (all > 0) {
            add(
                    Badge.Tone.WARNING,
                    "Mail not sent",
                    all == 1 ? "One message was not sent." : Words.count(all) + " messages were not sent.",
                    mail.entrySet().stream()
                            .filter(entry -> entry.getValue() > 0)
                            .sorted(Map.Entry.comparingByKey())
                            .map(entry -> Words.count(entry.getValue()) + " " + words(entry.getKey()))
                            .collect(Collectors.joining(", ", "", ".")),
                    Need.Place.MAIL);
        }
    }

    private static String words(MessageState state) {
        return switch (state) {
            case NEW -> "waiting";
            case SENDING -> "being sent";
            case ACCEPTED -> "accepted";
            case UNKNOWN -> "of unknown outcome";
            case REFUSED -> "refused by the mail server";
            case PARKED -> "parked";
            case LAPSED -> "lapsed";
        };
    }

    private void add(Badge.Tone tone, String state, String sentence, String detail, Need.Place where) {
        needs.add(new Need(tone, state, sentence, detail, where));
    }
}
