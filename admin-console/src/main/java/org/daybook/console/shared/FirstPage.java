package org.daybook.console.shared;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many rows there are and the first of them, as they were seen in the background; the rest is read as somebody scrolls.
 *
 * @param sort by which the rows are sorted, as the column's key says
 */
public record FirstPage<T>(long count, List<T> rows, String sort, boolean ascending) {

    /** As many as a grid asks for when it is shown. */
    public static final int ROWS = 200;

    public FirstPage {
        rows = List.copyOf(rows);
    }

    /** Reads rows: by a column's key, ascending or not, from an offset on, so many at most. */
    @FunctionalInterface
    public interface Pages<T> {

        List<T> page(String sort, boolean ascending, int offset, int limit);
    }

    /** Counts and reads the first rows; in the background. */
    public static <T> FirstPage<T> look(long count, Pages<T> pages, String sort, boolean ascending) {
        return new FirstPage<>(count, pages.page(sort, ascending, 0, ROWS), sort, ascending);
    }

    public void showIn(Grid<T> grid, Pages<T> pages) {
        grid.setItems(query -> page(query, pages), query -> Math.toIntExact(count));
    }

    private Stream<T> page(Query<T, Void> query, Pages<T> pages) {
        QuerySortOrder order = query.getSortOrders().stream()
                .findFirst()
                .orElse(new QuerySortOrder(sort, ascending ? SortDirection.ASCENDING : SortDirection.DESCENDING));
        String by = order.getSorted();
        boolean up = order.getDirection() == SortDirection.ASCENDING;
        int end = query.getOffset() + query.getLimit();
        boolean seen = by.equals(sort) && up == ascending && (end <= rows.size() || rows.size() == count);
        return seen
                ? rows.stream().skip(query.getOffset()).limit(query.getLimit())
                : pages.page(by, up, query.getOffset(), query.getLimit()).stream();
    }

    /** By which column a grid is sorted now, or as it is to begin with. */
    public static QuerySortOrder orderOf(Grid<?> grid, QuerySortOrder first) {
        return grid.getSortOrder().stream()
                .findFirst()
                .map(order -> new QuerySortOrder(order.getSorted().getKey(), order.getDirection()))
                .orElse(first);
    }
}
