package org.daybook.console.shared;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.product.DailyLimit;

/** A channel that a daily limit is for, or all of them together; one that is not in the list can be typed. */
public final class ChannelField extends ComboBox<String> {

    public ChannelField() {
        super("Channel");
        setItems(LimitText.CHANNELS);
        setItemLabelGenerator(LimitText::channel);
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> setValue(typed.getDetail().strip().toUpperCase(Locale.ROOT)));
        setValue(DailyLimit.ANY_CHANNEL);
        setErrorMessage("A channel is written in capitals, such as BRANCH.");
    }

    /** Empty if what is typed names none; the field says so. */
    public Optional<String> channel() {
        Optional<String> channel = Optional.ofNullable(getValue()).filter(LimitText::isChannel);
        setInvalid(channel.isEmpty());
        return channel;
    }
}
