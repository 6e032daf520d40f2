package org.daybook.core.intake.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * The first record of a file: which column stands where. Any order will do; an unknown column, one named twice and a
 * missing required one are refused, and the file's rows are then not looked at.
 *
 * @param cells the names as they stand in the file
 * @param positions where a column's field stands in a record; none for an optional column the file does not have
 * @param complaints what is wrong with it
 */
record Header<C extends Enum<C> & Column>(List<String> cells, Map<C, Integer> positions, List<Complaint> complaints) {

    private static final Pattern LIKE_A_COLUMN = Pattern.compile("[a-z]+(_[a-z]+)*");

    static <C extends Enum<C> & Column> Header<C> of(BankFile file, Class<C> columns, @Nullable CsvLine line) {
        if (line == null) {
            return unusable(
                    columns, new Complaint(file, 1, null, "the file is empty; its first line names the columns"));
        }
        if (line.defect() != null) {
            return unusable(columns, new Complaint(file, line.number(), null, line.defect()));
        }
        if (line.width() > line.cells().size()) {
            return unusable(
                    columns, new Complaint(file, line.number(), null, "the header has " + line.width() + " columns"));
        }
        Header<C> header = new Header<>(line.cells(), new EnumMap<>(columns), new ArrayList<>());
        Map<String, C> known = new HashMap<>();
        for (C column : columns.getEnumConstants()) {
            known.put(column.columnName(), column);
        }
        for (int i = 0; i < line.width(); i++) {
            String name = line.cells().get(i);
            C column = known.get(name);
            if (column == null) {
                header.complain(file, line, null, called(name, i + 1) + " is not known");
            } else if (header.positions.putIfAbsent(column, i) != null) {
                header.complain(file, line, column, "the column stands in the header twice");
            }
        }
        for (C column : columns.getEnumConstants()) {
            if (column.required() && !header.positions.containsKey(column)) {
                header.complain(file, line, column, "the column is missing");
            }
        }
        return header;
    }

    /** By its name, unless that cannot be one: in a file without a header a person's data stand in its place. */
    private static String called(String name, int position) {
        return LIKE_A_COLUMN.matcher(name).matches()
                ? "the column " + Texts.quoted(name)
                : "the name of column " + position;
    }

    private static <C extends Enum<C> & Column> Header<C> unusable(Class<C> columns, Complaint complaint) {
        return new Header<>(List.of(), new EnumMap<>(columns), List.of(complaint));
    }

    private void complain(BankFile file, CsvLine line, @Nullable C column, String reason) {
        complaints.add(new Complaint(file, line.number(), column == null ? null : column.columnName(), reason));
    }
}
