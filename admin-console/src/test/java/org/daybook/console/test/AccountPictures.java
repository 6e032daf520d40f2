package org.daybook.console.test;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/** Pictures of what is done to an account, of products and of categories. */
final class AccountPictures {

    private final Desk desk;
    private final Page page;
    private final Consumer<String> take;

    AccountPictures(Page page, Consumer<String> take) {
        this.desk = new Desk(page);
        this.page = page;
        this.take = take;
    }

    void all() {
        holds();
        standingOrders();
        limitsAndMandates();
        openings();
        offers();
    }

    private void holds() {
        desk.account(ConsoleBank.account(11), "Holds");
        desk.press("Place a hold");
        desk.type("Amount", "300");
        desk.type("Reason", "Deposit of a hotel");
        take.accept("hold");
        desk.confirm("Place");
        desk.isDone();
        desk.shows("Deposit of a hotel");
        take.accept("holds");
    }

    private void standingOrders() {
        desk.account(ConsoleBank.account(11), "Standing orders");
        desk.press("Set up an order");
        desk.type("Account number or reference", ConsoleBank.account(12));
        desk.type("Amount", "250");
        desk.type("Narrative", "Pocket money");
        take.accept("standing-order");
        desk.confirm("Set up");
        desk.isDone();
        desk.shows("Pocket money");
        take.accept("standing-orders");
    }

    private void limitsAndMandates() {
        desk.account(ConsoleBank.account(11), "Limits");
        desk.press("Set a limit");
        desk.type("Most a day", "4000");
        desk.type("Orders a day", "3");
        take.accept("limit");
        desk.confirm("Set");
        desk.isDone();
        take.accept("limits");
        desk.tab("Mandates");
        desk.press("Grant a mandate");
        desk.chooseCustomer("Customer", "Eva Nov", "C3 · Eva Nováková");
        take.accept("mandate");
        page.keyboard().press("Escape");
    }

    private void openings() {
        desk.account(ConsoleBank.account(13), "Entries");
        desk.press("Close account");
        desk.confirm("Close account");
        desk.shows("Please say where they go");
        take.accept("close-account");
        page.keyboard().press("Escape");
        page.navigate("/accounts");
        desk.press("Open an account");
        desk.chooseCustomer("Customer", "Petr Nov", "C2 · Petr Nováková");
        take.accept("open-account");
        page.keyboard().press("Escape");
    }

    private void offers() {
        page.navigate("/products");
        desk.shows("offers");
        take.accept("products");
        desk.press("New terms: Savings account in PLN");
        desk.shows("Terms are never changed");
        take.accept("terms");
        page.keyboard().press("Escape");
        page.navigate("/categories");
        desk.shows("rules");
        take.accept("categories");
        desk.press("New rule");
        desk.type("Is shown as", "Eating out");
        desk.type("Counterparty has", "kavarna");
        desk.type("Try it on account", ConsoleBank.account(11));
        desk.confirm("Try");
        desk.shows("Would decide about");
        take.accept("rule");
        page.keyboard().press("Escape");
    }
}
