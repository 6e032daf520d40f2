package org.daybook.console.shared;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.function.Consumer;
import org.daybook.core.money.Money;

/** How the columns of grids look. */
public final class Columns {

    private Columns() {}

    /** A dense grid that fills what is left of its screen. */
    public static <T> Grid<T> grid(String nothing) {
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("dense");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.setPageSize(100);
        Div empty = new Div(new Span(nothing));
        empty.addClassName("empty");
        grid.setEmptyStateComponent(empty);
        return grid;
    }

    /** A column of amounts, right-aligned; below zero they stand out. */
    public static <T> Grid.Column<T> amount(Grid<T> grid, String header, ValueProvider<T, Money> amount) {
        return grid.addColumn(LitRenderer.<T>of("<span class=${item.tone}>${item.figure}</span>")
                        .withProperty("figure", item -> Words.figure(amount.apply(item)))
                        .withProperty("tone", item -> amount.apply(item).isNegative() ? "figure below-zero" : "figure"))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** A column of texts that takes no more room than it needs. */
    public static <T> Grid.Column<T> narrow(Grid<T> grid, String header, ValueProvider<T, ?> text) {
        return grid.addColumn(text).setHeader(header).setAutoWidth(true).setFlexGrow(0);
    }

    /** A column of texts that takes the room that is left. */
    public static <T> Grid.Column<T> wide(Grid<T> grid, String header, ValueProvider<T, ?> text) {
        return grid.addColumn(text).setHeader(header).setFlexGrow(1).setResizable(true);
    }

    /** A click on a row opens it. */
    public static <T> void opens(Grid<T> grid, Consumer<T> open) {
        grid.addClassName("opens");
        grid.addItemClickListener(click -> open.accept(click.getItem()));
    }
}
