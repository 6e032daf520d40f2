package org.daybook.console.job;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daybook.console.shared.Words;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.OperationState;
import org.daybook.core.operations.WorkView;

/** Work in words. */
public final class WorkText {

    /** An executor looks for work each second. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Pattern DATE = Pattern.compile("(?<= )\\d{4}-\\d{2}-\\d{2}(?= |$)");
    private static final int PERCENT = 100;

    private WorkText() {}

    /** What the work is, as a sentence begins, with dates as the console writes them; a folder keeps its name. */
    public static String sentence(WorkView work) {
        String words = work.description();
        if (words.isEmpty()) {
            return words;
        }
        String sentence = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return work.kind() == OperationKind.IMPORT
                ? sentence
                : DATE.matcher(sentence).replaceAll(date -> written(date.group()));
    }

    /** What only looks like a date stays. */
    private static String written(String date) {
        try {
            return Words.date(LocalDate.parse(date));
        } catch (DateTimeParseException none) {
            return date;
        }
    }

    /** How far a run is: {@code making 1,200 of 4,500 (26 %)}. */
    public static String progress(WorkView work) {
        String step = work.step() == null || work.step().isEmpty() ? "" : work.step() + " ";
        if (work.total() <= 0) {
            return work.done() == 0 ? step.strip() : step + Words.count(work.done());
        }
        return step + Words.count(work.done()) + " of " + Words.count(work.total()) + " ("
                + work.done() * PERCENT / work.total() + "\u00a0%)";
    }

    /** How long the last run took, or takes by now; blank before one has begun. */
    static String duration(WorkView work, LocalDateTime now) {
        LocalDateTime began = work.startedAt();
        LocalDateTime ended = work.endedAt();
        if (began == null || (ended == null && !work.alive())) {
            return "";
        }
        Duration took = Duration.between(began, ended == null ? now : ended);
        return took.isNegative()
                ? ""
                : took.toHours() > 0
                        ? String.format(
                                Locale.ROOT, "%d:%02d:%02d", took.toHours(), took.toMinutesPart(), took.toSecondsPart())
                        : String.format(Locale.ROOT, "%d:%02d", took.toMinutes(), took.toSecondsPart());
    }

    /** Whether it ended before its time and no executor can go on with it: a folder lies where the command was given. */
    static boolean goesOnOnlyByHand(WorkView work) {
        boolean cutShort = work.state() == OperationState.RUNNING && !work.alive();
        return work.kind() == OperationKind.IMPORT
                && (cutShort || work.state() == OperationState.STOPPED || work.state() == OperationState.FAILED);
    }

    /** Whether something waits longer than an executor would let it. */
    static boolean waitsForAnExecutor(List<WorkView> latest, LocalDateTime now) {
        return latest.stream().noneMatch(work -> work.alive())
                && latest.stream()
                        .anyMatch(work -> work.state() == OperationState.NEW
                                && work.unattended()
                                && work.requestedAt().plus(PATIENCE).isBefore(now));
    }
}
