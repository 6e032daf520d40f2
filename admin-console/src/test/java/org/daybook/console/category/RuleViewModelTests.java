package org.daybook.console.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.daybook.core.category.RuleOnFile;
import org.daybook.core.ledger.CategoryRule;
import org.daybook.core.security.Actor;
import org.junit.jupiter.api.Test;

class RuleViewModelTests {

    @Test
    void takesCodesAsTheyAreSpoken() {
        CategoryRule rule = RuleViewModel.rule("card payment", Optional.empty(), " Racek ", "", "Eating out", true);

        assertThat(rule)
                .isEqualTo(new CategoryRule(
                        Optional.of("CARD_PAYMENT"),
                        Optional.empty(),
                        Optional.of("Racek"),
                        Optional.empty(),
                        "EATING_OUT",
                        true));
    }

    @Test
    void readsPlacesAlone() {
        assertThat(RuleViewModel.place("100")).contains(100);
        assertThat(List.of("", "-1", "1.5", "first"))
                .allMatch(typed -> RuleViewModel.place(typed).isEmpty());
    }

    @Test
    void findsRulesByKindWordsAndCategory() {
        RuleOnFile rule = new RuleOnFile(
                7,
                500,
                RuleViewModel.rule("CARD_PAYMENT", Optional.empty(), "Racek", "Lunch", "EATING_OUT", false),
                Actor.job("test"));

        for (String text : List.of("card", "racek", "LUNCH", "eating out", "eating_")) {
            assertThat(RuleViewModel.found(List.of(rule), Optional.of(text)))
                    .as(text)
                    .hasSize(1);
        }
        assertThat(RuleViewModel.found(List.of(rule), Optional.of("rent"))).isEmpty();
        assertThat(RuleViewModel.found(List.of(rule), Optional.empty())).hasSize(1);
    }
}
