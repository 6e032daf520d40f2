package org.daybook.console.test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/** What somebody does at a screen, in the browser: fields are found by their labels, buttons by their words. */
public final class Desk {

    public static final double PATIENCE_MILLISECONDS = 20_000;

    /** A date field has a hidden dialog of its own, so that the role alone does not do. */
    private static final String OPEN_DIALOG = "vaadin-dialog[opened]";

    private final Page page;

    public Desk(Page page) {
        this.page = page;
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
    }

    /** An account's screen, at a tab. */
    public void account(String reference, String tab) {
        page.navigate("/accounts/" + reference);
        tab(tab);
    }

    public void tab(String words) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    /** Presses a button of the screen. */
    public void press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    /** Presses the deed of the dialog that is open. */
    public void confirm(String words) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    public Locator dialog() {
        return page.locator(OPEN_DIALOG).last();
    }

    public void type(String label, String text) {
        Locator field = dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(text);
        field.blur();
    }

    /** A date is typed as the house writes it. */
    public void typeDay(String label, String day) {
        Locator field = dialog().locator("vaadin-date-picker")
                .filter(new Locator.FilterOptions().setHas(page.locator("label:text-is('" + label + "')")))
                .locator("input");
        field.fill(day);
        // Tab would go into the calendar that has opened.
        field.press("Enter");
    }

    /** An item of a list that drops down. */
    public void choose(String label, String item) {
        dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    /** A customer, found by what is typed. */
    public void chooseCustomer(String label, String typed, String item) {
        dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .fill(typed);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    /** One of several buttons of which one is pressed. */
    public void pick(String words) {
        dialog().getByText(words, new Locator.GetByTextOptions().setExact(true)).click();
    }

    public void shows(String words) {
        assertThat(page.getByText(words).locator("visible=true").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLISECONDS));
    }

    public void isDone() {
        assertThat(page.locator(OPEN_DIALOG))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLISECONDS));
    }
}
