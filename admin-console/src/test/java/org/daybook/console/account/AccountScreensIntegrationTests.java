package org.daybook.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daybook.console.shared.AmountField;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.Patience;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.account.AccountEntry;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.FreezeCode;
import org.daybook.core.account.FreezeOrder;
import org.daybook.core.account.FreezeRecord;
import org.daybook.core.account.FreezeReview;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.account.Freezes;
import org.daybook.core.money.Money;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.Test;

/** Finding an account, freezing it, and what an order is answered with. Each test has accounts of its own. */
@ConsoleTest
@SignedInAs(Role.OPERATIONS)
class AccountScreensIntegrationTests extends SpringBrowserlessTest {

    @Test
    void findsAccountsByNameNumberAndReference() {
        AccountListView view = navigate(AccountListView.class);
        String number = ConsoleBooks.get().find(12).number();

        assertThat(found(view, "")).hasSize(40);
        assertThat(found(view, "eva novakova")).containsExactly(ConsoleBank.account(3));
        assertThat(found(view, "a01")).hasSize(10).contains(ConsoleBank.account(12));
        assertThat(found(view, number.substring(0, 12).replaceAll("(.{4})", "$1 ")))
                .contains(ConsoleBank.account(12));
        assertThat(found(view, "nobody of this name")).isEmpty();
    }

    @Test
    void findsFrozenAccounts() {
        freeze(30, FreezeScope.CREDITS);
        AccountListView view = navigate(AccountListView.class);

        test(find(Checkbox.class, view).single()).click();

        assertThat(references(view)).contains(ConsoleBank.account(30)).doesNotContain(ConsoleBank.account(31));
    }

    @Test
    void narrowsEntriesInTheDatabase() {
        AccountView view = open(32);
        Grid<AccountEntry> grid = entries(view);
        int all = test(grid).size();

        find(TextField.class, view).withCaption("Text").single().setValue("salary");

        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(all).isGreaterThan(10);
        assertThat(test(grid).getRow(0).narrative()).isEqualTo("Salary");
        assertThat(test(grid).getRow(0).bookingDate())
                .isAfter(test(grid).getRow(1).bookingDate());
    }

    @Test
    void depositsAndShowsTheNewBalance() {
        Money before = ConsoleBooks.get().find(33).bookedBalance();
        AccountView view = open(33);

        press(view, "Deposit");
        typeAmount("1,250.50");
        confirm("Deposit");

        Money after = ConsoleBooks.get().find(33).bookedBalance();
        assertThat(after.minus(before)).isEqualTo(Money.ofMinor(125_050, ConsoleBank.CZK));
        assertThat(find(CashDialog.class).all()).isEmpty();
        AccountEntry latest = test(entries(view)).getRow(0);
        assertThat(latest.amount()).isEqualTo(Money.ofMinor(125_050, ConsoleBank.CZK));
        // The kind is worded in the customer's language; a narrative of ours would be in one language for all.
        assertThat(latest.narrative()).isEmpty();
    }

    @Test
    void refusesInWordsWhatTheFundsDoNotCover() {
        Money before = ConsoleBooks.get().find(34).bookedBalance();
        AccountView view = open(34);

        press(view, "Withdraw");
        typeAmount("249 999");
        confirm("Withdraw");

        assertThat(refusal()).isEqualTo("The available balance is not enough.");
        assertThat(ConsoleBooks.get().find(34).bookedBalance()).isEqualTo(before);
    }

    @Test
    void booksWhatIsAskedForAfterARefusalOnce() {
        Money before = ConsoleBooks.get().find(35).bookedBalance();
        AccountView view = open(35);

        press(view, "Withdraw");
        typeAmount("99999");
        confirm("Withdraw");
        typeAmount("100");
        confirm("Withdraw");

        Money after = ConsoleBooks.get().find(35).bookedBalance();
        assertThat(before.minus(after)).isEqualTo(Money.ofMinor(10_000, ConsoleBank.CZK));
    }

    @Test
    void refusesAnAmountThatIsNone() {
        AccountView view = open(36);

        press(view, "Deposit");
        typeAmount("1,234");
        confirm("Deposit");

        AmountField field =
                find(AmountField.class, find(CashDialog.class).single()).single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Type an amount like 1234.50, with at most 2 decimals.");
    }

    @Test
    void refusesATransferToNobody() {
        AccountView view = open(36);

        press(view, "Transfer");
        typeAmount("10");
        find(TextField.class, find(TransferDialog.class).single())
                .withCaption("Account number or reference")
                .single()
                .setValue("B999");
        confirm("Transfer");

        assertThat(refusal()).isEqualTo("The beneficiary has no such account at this bank. Please check the number.");
    }

    @Test
    void freezesAndThenRefusesDebits() {
        AccountView view = open(37);

        press(view, "Freeze");
        FreezeDialog dialog = find(FreezeDialog.class).single();
        confirm("Freeze");
        assertThat(find(TextArea.class, dialog).single().getErrorMessage())
                .isEqualTo("Give a reason of 1 to 500 characters.");
        find(TextArea.class, dialog).single().setValue("Asked for by the police, file 17");
        confirm("Freeze");

        assertThat(texts(view)).contains("Debits frozen");
        press(view, "Withdraw");
        typeAmount("1");
        confirm("Withdraw");
        assertThat(refusal()).isEqualTo("The account is restricted. Please call operations.");
    }

    @Test
    void saysThatAnAccountIsFrozenAlready() {
        freeze(38, FreezeScope.DEBITS);
        AccountView view = open(38);

        press(view, "Freeze");
        find(TextArea.class, find(FreezeDialog.class).single()).single().setValue("Once more");
        confirm("Freeze");

        assertThat(refusal()).isEqualTo("The account is frozen already: debits are refused.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void attachesAnAmountAndSaysWhatItWouldStop() {
        AccountView view = open(36);

        press(view, "Freeze");
        FreezeDialog dialog = find(FreezeDialog.class).single();
        assertThat(find(Paragraph.class, dialog).all().stream().map(Paragraph::getText))
                .contains("No hold or standing order would be stopped.");
        find(RadioButtonGroup.class, dialog).single().setValue(FreezeScope.AMOUNT);
        find(TextArea.class, dialog).single().setValue("Court of Prague 1, file 17");
        confirm("Freeze");
        assertThat(find(AmountField.class, dialog).single().getErrorMessage()).isEqualTo("Type an amount.");
        find(AmountField.class, dialog).single().setValue("100000000");
        confirm("Freeze");

        assertThat(texts(view)).contains("Amount attached");
        press(view, "Withdraw");
        typeAmount("1");
        confirm("Withdraw");
        assertThat(refusal()).isEqualTo("The available balance is not enough.");
    }

    /** The freeze holds until a colleague has approved. */
    @Test
    @SignedInAs(Role.ANALYST)
    void proposesToLiftOneFreeze() {
        freeze(35, FreezeScope.DEBITS);
        AccountView view = open(35);

        press(view, "Unfreeze");
        find(TextArea.class, find(UnfreezeDialog.class).single()).single().setValue("Cleared up");
        confirm("Propose");

        assertThat(find(UnfreezeDialog.class).all()).isEmpty();
        assertThat(texts(view)).contains("Debits frozen");
        press(view, "Unfreeze");
        find(TextArea.class, find(UnfreezeDialog.class).single()).single().setValue("Cleared up");
        confirm("Propose");
        assertThat(refusal()).startsWith("Lifting it is proposed already: proposal ");
    }

    @Test
    @SignedInAs(Role.ANALYST)
    @SuppressWarnings("unchecked")
    void listsFreezesThatAreDueAndNotesThatOneStays() {
        ConsoleBank bank = ConsoleBooks.get();
        bank.bean(Authority.class).actingAs(ConsoleBank.principal(Role.ANALYST), () -> bank.bean(Freezes.class)
                .freeze(
                        ConsoleBank.account(34),
                        FreezeOrder.of(FreezeScope.CREDITS, FreezeCode.DECEASED, "Heirs unknown")
                                .reviewedOn(Optional.of(ConsoleBank.DAY))));
        FreezeReviewsView view = navigate(FreezeReviewsView.class);
        assertThat(texts(view)).contains("1 freeze");

        Grid<FreezeReview> grid = find(Grid.class, view).single();
        ((Button) test(grid).getCellComponent(0, 5)).click();
        find(TextArea.class, find(FreezeReviewDialog.class).single()).single().setValue("Heirs still unknown");
        confirm("Keep in force");

        assertThat(texts(view)).contains("0 freezes");
    }

    @Test
    void keepsTheReasonFromOperations() {
        freeze(39, FreezeScope.DEBITS);

        assertThat(history(39)).containsExactly("Restricted; call operations.");
        assertThat(find(Button.class).withText("Unfreeze").all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.ANALYST)
    void showsTheReasonToAnalysts() {
        freeze(40, FreezeScope.DEBITS);

        assertThat(history(40)).containsExactly("Smells of smurfs");
        assertThat(find(Button.class).withText("Unfreeze").all()).hasSize(1);
    }

    @Test
    @SignedInAs(Role.VIEWER)
    void offersAViewerNothingToDo() {
        AccountView view = open(1);

        assertThat(find(Button.class, view).all().stream().map(Button::getText))
                .contains("Statement")
                .doesNotContain("Deposit", "Withdraw", "Transfer", "Freeze", "Unfreeze");
    }

    private static void freeze(int number, FreezeScope scope) {
        ConsoleBank bank = ConsoleBooks.get();
        bank.bean(Authority.class).actingAs(ConsoleBank.principal(Role.ANALYST), () -> bank.bean(Freezes.class)
                .freeze(ConsoleBank.account(number), FreezeOrder.of(scope, FreezeCode.OTHER, "Smells of smurfs")));
    }

    private AccountView open(int number) {
        return navigate(AccountView.class, Map.of(AccountView.REFERENCE, ConsoleBank.account(number)));
    }

    private List<String> found(AccountListView view, String text) {
        find(TextField.class, view).single().setValue(text);
        return references((AccountListView) getCurrentView());
    }

    @SuppressWarnings("unchecked")
    private List<String> references(AccountListView view) {
        Patience.until(
                () -> roundTrip(), () -> texts(view).stream().anyMatch(text -> text.matches("[0-9]+ accounts?")));
        Grid<AccountOverview> grid = find(Grid.class, view).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row).reference())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<AccountEntry> entries(AccountView view) {
        return find(Grid.class, find(EntriesPanel.class, view).single()).single();
    }

    /** The reasons shown, the latest first. */
    @SuppressWarnings("unchecked")
    private List<String> history(int number) {
        AccountView view = open(number);
        test(find(TabSheet.class, view).single()).select("Freezes");
        FreezesPanel panel = find(FreezesPanel.class).single();
        Grid<FreezeRecord> grid = find(Grid.class, panel).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getCellText(row, 7))
                .toList();
    }

    private void press(Component view, String words) {
        test(find(Button.class, view).withText(words).single()).click();
    }

    private void typeAmount(String amount) {
        find(AmountField.class, find(OrderForm.class).single()).single().setValue(amount);
    }

    private void confirm(String words) {
        Dialog dialog = find(Dialog.class).single();
        test(find(Button.class, dialog).withText(words).single()).click();
    }

    private String refusal() {
        return find(Paragraph.class, find(Dialog.class).single())
                .withCondition(paragraph -> paragraph.hasClassName("refusal"))
                .single()
                .getText();
    }

    private List<String> texts(Component view) {
        return find(Span.class, view).all().stream().map(Span::getText).toList();
    }
}
