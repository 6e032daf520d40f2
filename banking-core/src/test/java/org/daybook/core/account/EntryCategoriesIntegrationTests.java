package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;
import static org.daybook.core.account.SampleBank.VIEWER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.account.AccountEntries.Trial;
import org.daybook.core.category.CategoryDesk;
import org.daybook.core.category.RuleOutcome;
import org.daybook.core.category.RuleOutcome.Reason;
import org.daybook.core.ledger.CategoryRule;
import org.daybook.core.ledger.Movement;
import org.daybook.core.ledger.PostingFilter;
import org.daybook.core.ledger.PostingSort;
import org.daybook.core.ledger.Side;
import org.daybook.core.security.NotPermitted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What entries are for their account and what they are shown as; in the journal nothing of it is written. */
class EntryCategoriesIntegrationTests {

    private SampleBank bank;

    @BeforeEach
    void openBank() {
        bank = new SampleBank();
        bank.open("1", 10_000_000, "Jana Nováková");
        bank.book("1", 100_000, DAY, "TRANSFER", "Salary March", "Ballymerry Boatyard");
        bank.book("1", -30_000, DAY, "TRANSFER", "Nájem březen", "Stork & Nest");
        bank.book("1", -1_200, DAY, "CARD_PAYMENT", "Card 1234", "Harbour GROCERS");
        bank.book("1", -500, DAY, "CARD_PAYMENT", "Card 1234", "The Blue Kettle");
        bank.book("1", -50, DAY, "STATEMENT_FEE", "Account keeping", null);
        bank.book("1", 7, DAY, "INTEREST_CREDIT", "Interest", null);
        bank.book("1", -900, DAY, "LOTTERY", "100% luck_1", null);
        bank.book("1", 900, DAY, "CASH_DEPOSIT", "Salary in cash", null);
    }

    @AfterEach
    void closeBank() {
        bank.close();
    }

    @Test
    void entriesAreShownByTheRulesABankBeginsWith() {
        assertThat(shown(PostingFilter.ALL))
                .containsExactly(
                        "1 TRANSFER_RECEIVED SALARY",
                        "2 TRANSFER_SENT HOUSING",
                        "3 CARD_PAYMENT GROCERIES",
                        "4 CARD_PAYMENT CARD",
                        "5 FEE FEES",
                        "6 INTEREST_EARNED INTEREST",
                        "7 OTHER_OUT OTHER",
                        "8 DEPOSIT SALARY");
    }

    @Test
    void filtersFindWhatIsShown() {
        List<String> all = shown(PostingFilter.ALL);
        for (Movement movement : Movement.values()) {
            List<String> meant = all.stream()
                    .filter(entry -> entry.split(" ", -1)[1].equals(movement.name()))
                    .toList();
            assertThat(shown(PostingFilter.ALL.of(movement))).as("%s", movement).isEqualTo(meant);
            assertThat(count(PostingFilter.ALL.of(movement))).isEqualTo(meant.size());
        }
        List<String> categories =
                bank.as(VIEWER, () -> bank.bean(AccountEntries.class).categories());
        assertThat(categories)
                .contains("GROCERIES", "HOUSING", "OTHER", "SALARY")
                .isSorted();
        for (String category : categories) {
            List<String> meant =
                    all.stream().filter(entry -> entry.endsWith(" " + category)).toList();
            assertThat(shown(PostingFilter.ALL.inCategory(category)))
                    .as(category)
                    .isEqualTo(meant);
            assertThat(count(PostingFilter.ALL.inCategory(category))).isEqualTo(meant.size());
        }
        assertThat(shown(PostingFilter.ALL.inCategory("SALARY").of(Movement.DEPOSIT)))
                .containsExactly("8 DEPOSIT SALARY");
        assertThat(shown(PostingFilter.ALL.inCategory("Nájem' OR 1 = 1"))).isEmpty();
    }

    @Test
    void rulesChangeWhatIsShownAndNoByteOfTheJournal() {
        List<String> journal = journal();

        long eatingOut =
                add(10, rule(Optional.empty(), Optional.of("blue kettle"), Optional.empty(), "EATING_OUT", true));
        add(5, rule(Optional.of("LOTTERY"), Optional.empty(), Optional.of("100% LUCK_"), "LEISURE", true));
        assertThat(shown(PostingFilter.ALL)).contains("4 CARD_PAYMENT EATING_OUT", "7 OTHER_OUT LEISURE");
        assertThat(shown(PostingFilter.ALL.inCategory("CARD"))).isEmpty();

        assertThat(bank.as(OPERATIONS, () -> bank.bean(CategoryDesk.class).remove(eatingOut)))
                .isTrue();
        assertThat(shown(PostingFilter.ALL)).contains("4 CARD_PAYMENT CARD");
        assertThat(bank.as(OPERATIONS, () -> bank.bean(CategoryDesk.class).remove(eatingOut)))
                .isFalse();

        assertThat(journal()).isEqualTo(journal).hasSize(8);
        assertThat(bank.audited())
                .contains("otto CATEGORY_RULE_REMOVED " + eatingOut
                        + " category=EATING_OUT, kind=any, looks_for_counterparty=true,"
                        + " looks_for_narrative=false, over_file=true, side=any")
                .noneMatch(entry -> entry.contains("kettle"));
    }

    /** A percent sign or an underscore in a rule is itself. */
    @Test
    void wordsAreTakenLiterally() {
        add(1, rule(Optional.empty(), Optional.empty(), Optional.of("C_rd"), "WRONG", true));
        add(1, rule(Optional.empty(), Optional.empty(), Optional.of("%"), "PERCENT", true));

        assertThat(shown(PostingFilter.ALL.inCategory("WRONG"))).isEmpty();
        assertThat(shown(PostingFilter.ALL.inCategory("PERCENT"))).containsExactly("7 OTHER_OUT PERCENT");
    }

    @Test
    void firstRuleThatFitsCounts() {
        CategoryRule one = rule(Optional.of("CARD_PAYMENT"), Optional.empty(), Optional.empty(), "ONE", true);
        CategoryRule two = rule(Optional.of("CARD_PAYMENT"), Optional.empty(), Optional.empty(), "TWO", true);

        add(20, two);
        assertThat(shown(PostingFilter.ALL)).contains("3 CARD_PAYMENT TWO", "4 CARD_PAYMENT TWO");
        add(20, one);
        assertThat(shown(PostingFilter.ALL)).contains("3 CARD_PAYMENT TWO");
        add(19, one);
        assertThat(shown(PostingFilter.ALL)).contains("3 CARD_PAYMENT ONE");
    }

    @Test
    void sideOfTheAccountNarrows() {
        add(
                1,
                new CategoryRule(
                        Optional.of("TRANSFER"),
                        Optional.of(Side.DEBIT),
                        Optional.empty(),
                        Optional.empty(),
                        "SENT",
                        true));

        assertThat(shown(PostingFilter.ALL.inCategory("SENT"))).containsExactly("2 TRANSFER_SENT SENT");
    }

    /** What the bank file said stands against rules that only guess, not against one that somebody meant. */
    @Test
    void categoryOfABankFileGivesWayToARuleThatSaysSo() {
        bank.books()
                .asRoot()
                .sql("UPDATE journal_entry SET category = 'GIFTS' WHERE narrative IN ('Salary March', '100% luck_1')")
                .update();
        assertThat(shown(PostingFilter.ALL)).contains("1 TRANSFER_RECEIVED GIFTS", "7 OTHER_OUT GIFTS");

        add(10, rule(Optional.of("LOTTERY"), Optional.empty(), Optional.empty(), "LEISURE", true));
        add(10, rule(Optional.of("TRANSFER"), Optional.empty(), Optional.empty(), "WRONG", false));

        assertThat(shown(PostingFilter.ALL)).contains("1 TRANSFER_RECEIVED GIFTS", "7 OTHER_OUT LEISURE");
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        Map<CategoryRule, Reason> unfit = Map.of(
                rule(Optional.empty(), Optional.empty(), Optional.empty(), "not one", true), Reason.NARROWS_NOTHING,
                rule(Optional.of("transfer"), Optional.of(" "), Optional.empty(), "X", true), Reason.CODE_UNFIT,
                rule(Optional.of("TRANSFER"), Optional.empty(), Optional.empty(), "Eating out", true),
                        Reason.CODE_UNFIT,
                rule(Optional.empty(), Optional.of(" "), Optional.empty(), "X", true), Reason.WORDS_UNFIT,
                rule(Optional.empty(), Optional.empty(), Optional.of("x".repeat(141)), "X", true), Reason.WORDS_UNFIT);

        unfit.forEach((rule, reason) -> {
            assertThat(bank.as(OPERATIONS, () -> bank.bean(CategoryDesk.class).add(1, rule)))
                    .isEqualTo(new RuleOutcome.Refused(reason));
            assertThat(bank.as(OPERATIONS, () -> bank.bean(CategoryDesk.class).change(-1, 1, rule)))
                    .isEqualTo(new RuleOutcome.Refused(reason));
        });
    }

    @Test
    void ruleIsChangedByAnotherOneInItsPlace() {
        CategoryRule card = rule(Optional.of("CARD_PAYMENT"), Optional.empty(), Optional.empty(), "ONE", true);
        CategoryRule changed = rule(Optional.of("CARD_PAYMENT"), Optional.empty(), Optional.empty(), "TWO", true);
        long id = add(20, card);

        assertThat(bank.as(OPERATIONS, () -> bank.bean(CategoryDesk.class).change(id, 30, changed)))
                .isInstanceOf(RuleOutcome.Stands.class);

        assertThat(shown(PostingFilter.ALL)).contains("3 CARD_PAYMENT TWO").doesNotContain("3 CARD_PAYMENT ONE");
        assertThat(bank.as(OPERATIONS, () -> bank.bean(CategoryDesk.class).change(id, 30, changed)))
                .isEqualTo(new RuleOutcome.Refused(Reason.RULE_UNKNOWN));
    }

    /** Tried, a rule decides about what no rule before it fits, and changes nothing. */
    @Test
    void triedRuleSaysWhatItWouldDecideAbout() {
        CategoryRule card = rule(Optional.of("CARD_PAYMENT"), Optional.empty(), Optional.empty(), "TRIED", true);
        List<String> before = shown(PostingFilter.ALL);

        assertThat(tried(5, card, Optional.empty())).isEqualTo(2);
        long kettle = add(5, rule(Optional.empty(), Optional.of("blue kettle"), Optional.empty(), "OUT", true));
        assertThat(tried(6, card, Optional.empty())).isEqualTo(1);
        assertThat(tried(4, card, Optional.empty())).isEqualTo(2);
        assertThat(tried(6, card, Optional.of(kettle))).isEqualTo(2);

        bank.as(OPERATIONS, () -> bank.bean(CategoryDesk.class).remove(kettle));
        assertThat(shown(PostingFilter.ALL)).isEqualTo(before);
    }

    private long tried(int place, CategoryRule rule, Optional<Long> instead) {
        Trial trial = bank.as(VIEWER, () -> bank.bean(AccountEntries.class).tried("1", place, rule, instead, 10));
        assertThat(trial.latest()).hasSize((int) trial.count());
        return trial.count();
    }

    @Test
    void rulesAreSetByThoseAloneWhoMay() {
        CategoryRule rule = rule(Optional.of("TRANSFER"), Optional.empty(), Optional.empty(), "X", true);

        assertThatThrownBy(() ->
                        bank.as(VIEWER, () -> bank.bean(CategoryDesk.class).add(1, rule)))
                .isInstanceOf(NotPermitted.class);
        assertThat(bank.as(VIEWER, () -> bank.bean(CategoryDesk.class).rules()))
                .noneMatch(onFile -> onFile.rule().equals(rule));
    }

    private long add(int place, CategoryRule rule) {
        return ((RuleOutcome.Stands)
                        bank.as(OPERATIONS, () -> bank.bean(CategoryDesk.class).add(place, rule)))
                .id();
    }

    private static CategoryRule rule(
            Optional<String> kind,
            Optional<String> counterparty,
            Optional<String> narrative,
            String category,
            boolean overFile) {
        return new CategoryRule(kind, Optional.empty(), counterparty, narrative, category, overFile);
    }

    private List<String> shown(PostingFilter filter) {
        return bank
                .as(VIEWER, () -> bank.bean(AccountEntries.class).page("1", filter, PostingSort.SEQUENCE, true, 0, 100))
                .stream()
                .map(entry -> entry.sequence() + " " + entry.movement() + " " + entry.category())
                .toList();
    }

    private long count(PostingFilter filter) {
        return bank.as(VIEWER, () -> bank.bean(AccountEntries.class).count("1", filter));
    }

    /** Every byte of every row, and of every posting. */
    private List<String> journal() {
        return bank.books().asRoot().sql("""
                        SELECT CONCAT_WS('|', e.id, HEX(e.request_hash), e.kind, e.amount_minor, e.narrative,
                                         COALESCE(e.category, 'null'), COALESCE(e.counterparty_name, 'null'), e.recorded_at,
                                         GROUP_CONCAT(p.account_id, p.sequence, p.balance_after_minor ORDER BY p.side))
                        FROM journal_entry e JOIN posting p ON p.entry_id = e.id
                        GROUP BY e.id ORDER BY e.id""").query(String.class).list();
    }
}
