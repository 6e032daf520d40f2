package org.daybook.core.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No feature reads or writes another feature's table: it asks its service, or a view that is published. */
final class TableOwnership {

    private static final Pattern MIGRATION = Pattern.compile(".*/db/core/([a-z]+)/V\\d{3}__[a-z0-9_]+\\.sql");
    private static final Pattern FEATURE = Pattern.compile(".*/src/main/java/org/daybook/core/([a-z]+)/.*\\.java");
    private static final Pattern CREATED = Pattern.compile("CREATE (?:TABLE|VIEW) ([a-z_]+)");
    private static final Pattern USED = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+([a-z_]+)");
    private static final String PUBLISHED = "_published";

    private TableOwnership() {}

    static List<String> complaints(Map<String, String> files) {
        Map<String, String> owners = owners(files);
        List<String> complaints = new ArrayList<>();
        files.forEach((file, text) -> {
            Matcher feature = FEATURE.matcher(file);
            if (feature.matches()) {
                String sql = String.join("\n", JavaSource.of(text).texts());
                used(sql).stream()
                        .filter(table -> !table.endsWith(PUBLISHED))
                        .filter(owners::containsKey)
                        .filter(table -> !feature.group(1).equals(owners.get(table)))
                        .map(table -> file + " uses " + table + " of " + owners.get(table))
                        .forEach(complaints::add);
            }
        });
        return complaints;
    }

    /** Each table and view of the core, with the feature in whose folder it is created. */
    static Map<String, String> owners(Map<String, String> files) {
        Map<String, String> owners = new HashMap<>();
        files.forEach((file, text) -> {
            Matcher migration = MIGRATION.matcher(file);
            if (migration.matches()) {
                Matcher created = CREATED.matcher(text);
                while (created.find()) {
                    owners.put(created.group(1), migration.group(1));
                }
            }
        });
        return owners;
    }

    private static List<String> used(String sql) {
        List<String> tables = new ArrayList<>();
        Matcher table = USED.matcher(sql);
        while (table.find()) {
            tables.add(table.group(1));
        }
        return tables.stream().distinct().toList();
    }
}
