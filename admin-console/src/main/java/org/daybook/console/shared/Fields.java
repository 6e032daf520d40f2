package org.daybook.console.shared;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Fields as the console has them. */
public final class Fields {

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
