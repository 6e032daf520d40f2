package org.daybook.console.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Tabs whose content asks the core for nothing before it is looked at. */
public final class LazyTabs extends TabSheet {

    private final transient Map<Tab, Runnable> unseen = new HashMap<>();

    public LazyTabs() {
        addClassName("filling");
        addSelectedChangeListener(change -> see(change.getSelectedTab()));
    }

    /** One tab more; the first one is looked at from the beginning. */
    public void add(String words, Supplier<? extends Component> content) {
        Div place = new Div();
        place.addClassName("panel");
        Tab tab = new Tab(words);
        unseen.put(tab, () -> place.add(content.get()));
        add(tab, place);
        if (tab.equals(getSelectedTab())) {
            see(tab);
        }
    }

    /** What stands on the tab that is looked at. */
    public String selected() {
        return getSelectedTab() == null ? "" : getSelectedTab().getLabel();
    }

    /** Shows the tab of these words, if there is one. */
    public void select(String words) {
        for (int i = 0; i < getTabCount(); i++) {
            if (getTabAt(i).getLabel().equals(words)) {
                setSelectedIndex(i);
            }
        }
    }

    private void see(Tab tab) {
        Runnable content = unseen.remove(tab);
        if (content != null) {
            content.run();
        }
    }
}
