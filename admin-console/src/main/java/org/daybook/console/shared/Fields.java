package org.daybook.console.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Fields as the console has them. */
public final class Fields {

    /** Of an account's number or reference, here or elsewhere. */
    public static final int LONGEST_ACCOUNT = 60;

    private static final int LONGEST_NARRATIVE = 500;
    private static final int MILLISECONDS_OF_REST = 300;

    private Fields() {}

    /** A date as the house writes it; ISO dates can be typed too. */
    public static DatePicker date(String label) {
        DatePicker.DatePickerI18n wording = new DatePicker.DatePickerI18n();
        wording.setDateFormats("dd/MM/yyyy", "yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy");
        wording.setFirstDayOfWeek(DayOfWeek.MONDAY.getValue());
        wording.setBadInputErrorMessage("Type a date like 28/02/1994.");
        DatePicker field = new DatePicker(label);
        field.setI18n(wording);
        field.addClassName("date-field");
        return field;
    }

    /**
     * What an order says.
     *
     * @param readBy who reads it, and where
     */
    public static TextField narrative(String readBy) {
        TextField field = new TextField("Narrative");
        field.setMaxLength(LONGEST_NARRATIVE);
        field.setHelperText(readBy);
        return field;
    }

    /** Two that belong together, side by side. */
    public static Div pair(Component left, Component right) {
        Div pair = new Div(left, right);
        pair.addClassName("side-by-side");
        return pair;
    }

    /**
     * A button in a row of a list.
     *
     * @param name what it does and to what, for those who do not see the row
     */
    public static Button small(String words, String name, Runnable deed) {
        Button button = new Button(words, click -> deed.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(name);
        return button;
    }

    /** A field that searches while it is typed in. */
    public static TextField search(String label, String hint) {
        TextField field = new TextField(label);
        field.setPlaceholder(hint);
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(MILLISECONDS_OF_REST);
        return field;
    }

    /** Whether something was typed into each of these; those that are blank say that it is needed. */
    @SafeVarargs
    public static boolean filledIn(TextFieldBase<?, String>... fields) {
        boolean all = true;
        for (TextFieldBase<?, String> field : fields) {
            boolean blank = field.getValue().isBlank();
            field.setInvalid(blank);
            field.setErrorMessage("This is needed.");
            all &= !blank;
        }
        return all;
    }

    /** The day chosen; without one the field says that it is needed. */
    public static Optional<LocalDate> day(DatePicker field) {
        Optional<LocalDate> day = field.getOptionalValue();
        field.setInvalid(day.isEmpty());
        field.setErrorMessage("Choose a day.");
        return day;
    }

    /** What was typed, if anything was. */
    public static Optional<String> text(TextField field) {
        return Optional.of(field.getValue().strip()).filter(text -> !text.isEmpty());
    }
}
