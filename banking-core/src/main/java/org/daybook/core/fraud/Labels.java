package org.daybook.core.fraud;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of the entries of a bank's files: which of them belong to which pattern. The format is described in {@code
 * docs/bank-files.md}.
 *
 * @param patterns in the order of their first label
 */
public record Labels(List<Pattern> patterns) {

    public static final String FILE_NAME = "labels.csv";

    private static final List<String> COLUMNS = List.of("entry_ref", "alert_id", "typology", "is_suspicious");
    private static final java.util.regex.Pattern REFERENCE = java.util.regex.Pattern.compile("[A-Za-z0-9._-]{1,34}");
    private static final java.util.regex.Pattern TYPOLOGY = java.util.regex.Pattern.compile("[A-Z][A-Z_]{0,39}");

    public Labels {
        patterns = List.copyOf(patterns);
    }

    /**
     * Entries that belong together.
     *
     * @param typology as the file calls it, such as {@code CYCLE}
     * @param entries their references
     */
    public record Pattern(String alertId, String typology, boolean suspicious, Set<String> entries) {

        public Pattern {
            entries = Set.copyOf(entries);
        }
    }

    /** The typologies that occur. */
    public Set<String> typologies() {
        Set<String> typologies = new TreeSet<>();
        patterns.forEach(pattern -> typologies.add(pattern.typology()));
        return typologies;
    }

    /** References of all entries that are labelled. */
    public Set<String> entries() {
        Set<String> entries = new HashSet<>();
        patterns.forEach(pattern -> entries.addAll(pattern.entries()));
        return entries;
    }

    /**
     * Reads a {@code labels.csv}.
     *
     * @throws UnusableLabels if anything in it cannot be used
     */
    public static Labels read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableLabels(file + " does not exist; a scorecard needs the labels of the bank's entries.");
        }
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return new Reading(file).of(records);
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new UnusableLabels(file.getFileName() + " cannot be read: it is no CSV file in UTF-8.");
        } catch (CharacterCodingException broken) {
            throw new UnusableLabels(file.getFileName() + " cannot be read: it is not UTF-8.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /** One pass over a file. */
    private static final class Reading {

        private final String name;
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, Draft> drafts = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();

        private record Draft(String typology, boolean suspicious, Set<String> entries) {}

        Reading(Path file) {
            name = String.valueOf(file.getFileName());
        }

        Labels of(Iterable<CsvRecord> records) {
            boolean header = true;
            for (CsvRecord row : records) {
                if (header) {
                    readHeader(row);
                    header = false;
                } else {
                    readLabel(row);
                }
            }
            if (header) {
                throw new UnusableLabels(name + " is empty; its first line must be " + String.join(",", COLUMNS) + ".");
            }
            List<Pattern> patterns = new ArrayList<>();
            drafts.forEach((alert, draft) ->
                    patterns.add(new Pattern(alert, draft.typology(), draft.suspicious(), draft.entries())));
            return new Labels(patterns);
        }

        private void readHeader(CsvRecord row) {
            List<String> names = new ArrayList<>(row.getFields());
            names.set(0, names.getFirst().replaceFirst("^\uFEFF", ""));
            if (names.size() != COLUMNS.size() || !Set.copyOf(COLUMNS).equals(new HashSet<>(names))) {
                throw new UnusableLabels(name + " line " + row.getStartingLineNumber() + ": the columns must be "
                        + String.join(",", COLUMNS) + ".");
            }
            for (int i = 0; i < names.size(); i++) {
                places.put(names.get(i), i);
            }
        }

        private void readLabel(CsvRecord row) {
            if (row.getFieldCount() != COLUMNS.size()) {
                throw complaint(row, "there must be " + COLUMNS.size() + " fields, not " + row.getFieldCount());
            }
            String entry = matching(row, "entry_ref", REFERENCE, "a reference");
            String alert = matching(row, "alert_id", REFERENCE, "a reference");
            String typology = matching(row, "typology", TYPOLOGY, "a word in capitals such as CYCLE");
            boolean suspicious =
                    switch (field(row, "is_suspicious")) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> throw complaint(row, "is_suspicious must be true or false");
                    };
            if (!seen.add(entry)) {
                throw complaint(row, "the entry " + entry + " is labelled twice");
            }
            Draft draft = drafts.computeIfAbsent(alert, _ -> new Draft(typology, suspicious, new HashSet<>()));
            if (!draft.typology().equals(typology) || draft.suspicious() != suspicious) {
                throw complaint(row, "the pattern " + alert + " had another typology or is_suspicious above");
            }
            draft.entries().add(entry);
        }

        private String matching(CsvRecord row, String column, java.util.regex.Pattern form, String what) {
            String value = field(row, column);
            if (!form.matcher(value).matches()) {
                throw complaint(row, column + " must be " + what);
            }
            return value;
        }

        private String field(CsvRecord row, String column) {
            return row.getField(Objects.requireNonNull(places.get(column)));
        }

        private UnusableLabels complaint(CsvRecord row, String what) {
            return new UnusableLabels(name + " line " + row.getStartingLineNumber() + ": " + what + ".");
        }
    }
}
