package org.daybook.core.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.core.account.FreezeOutcome;
import org.daybook.core.account.FreezeRecord;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.account.Freezes;
import org.daybook.core.audit.AuditEntry;
import org.daybook.core.audit.AuditFilter;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Authority;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.staff.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlertDeskIntegrationTests {

    private static final Principal ANA = Principal.staff("ana", Set.of(Role.ANALYST));
    private static final Principal ADMINISTRATOR =
            Principal.staff(Staff.FIRST_ADMINISTRATOR, Set.of(Role.ADMINISTRATOR));

    private BooksWithPatterns books;
    private AlertDesk desk;

    @BeforeEach
    void openBooks() {
        books = BooksWithPatterns.open();
        desk = books.bean(AlertDesk.class);
        books.bean(Alerts.class)
                .raise(books.bean(FraudScans.class).scan(BooksWithPatterns.FIRST, BooksWithPatterns.LAST));
        Staff staff = books.bean(Staff.class);
        staff.createFirstAdministrator();
        as(ADMINISTRATOR, () -> {
            staff.create("ana", Set.of(Role.ANALYST));
            staff.create("bob", Set.of(Role.ANALYST, Role.VIEWER));
            staff.create("otto", Set.of(Role.OPERATIONS));
            staff.create("zoe", Set.of(Role.ANALYST));
            return staff.setDisabled("zoe", true);
        });
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ANALYST")
    void isClosedToEverybodyButAnalysts(Role role) {
        Principal other = Principal.staff("olga", Set.of(role));
        AlertId id = new AlertId(1);
        List<Supplier<Object>> deeds = List.of(
                () -> desk.count(AlertFilter.ALL),
                () -> desk.list(AlertFilter.ALL, 0, 10),
                () -> desk.find(id),
                () -> desk.evidence(id),
                () -> desk.drawing(id),
                () -> desk.analysts(),
                () -> desk.assign(id, 0, "ana"),
                () -> desk.close(id, 0, AlertOutcome.CONFIRMED, "Seen."),
                () -> desk.freeze(id, "G", FreezeScope.ALL, "Seen."));

        assertThat(deeds)
                .allSatisfy(deed -> assertThatThrownBy(() -> as(other, deed)).isInstanceOf(NotPermitted.class));
        assertThat(books.bean(Alerts.class).count(AlertFilter.of(AlertState.NEW)))
                .isEqualTo(3);
    }

    @Test
    void assignsToAnotherAnalystAndSaysWhoDidIt() {
        Alert ring = only(Typology.RING);

        AlertChange change = as(ANA, () -> desk.assign(ring.id(), ring.version(), "bob"));

        assertThat(((AlertChange.Changed) change).alert().assignee()).isEqualTo("bob");
        assertThat(change.sentence()).isEqualTo("Alert " + ring.id().value() + " is assigned to bob.");
        AuditEntry entry = trail(Set.of(Role.ADMINISTRATOR, Role.ANALYST)).getFirst();
        assertThat(entry.actor().name()).isEqualTo("ana");
        AuditEntry.Content content = entry.content().orElseThrow();
        assertThat(content.action()).isEqualTo("ALERT_ASSIGNED");
        assertThat(content.subject().reference())
                .isEqualTo(Long.toString(ring.id().value()));
        assertThat(content.details().values()).containsEntry("assignee", "bob");
    }

    @Test
    void keepsAlertsFromReadersOfTheTrailWhoAreNoAnalysts() {
        Alert ring = only(Typology.RING);
        as(ANA, () -> desk.assign(ring.id(), ring.version(), "ana"));

        AuditEntry entry = trail(Set.of(Role.ADMINISTRATOR)).getFirst();

        assertThat(entry.content()).isEmpty();
    }

    @Test
    void assignsToNobodyWhoMayNotWorkAlerts() {
        Alert ring = only(Typology.RING);
        int before = trail(Set.of(Role.ADMINISTRATOR)).size();

        for (String unfit : List.of("otto", "zoe", "nobody", "")) {
            assertThat(as(ANA, () -> desk.assign(ring.id(), ring.version(), unfit)))
                    .isEqualTo(new AlertChange.AssigneeUnfit(unfit));
        }

        assertThat(as(ANA, desk::analysts)).containsExactly("ana", "bob");
        assertThat(only(Typology.RING)).isEqualTo(ring);
        assertThat(trail(Set.of(Role.ADMINISTRATOR))).hasSize(before);
    }

    @Test
    void auditsNothingWhereSomebodyElseWasFaster() {
        Alert seen = only(Typology.STRUCTURING);
        as(ANA, () -> desk.assign(seen.id(), seen.version(), "ana"));
        int before = trail(Set.of(Role.ADMINISTRATOR)).size();

        AlertChange change = as(ANA, () -> desk.close(seen.id(), seen.version(), AlertOutcome.CONFIRMED, "Smurfs."));

        assertThat(change).isEqualTo(new AlertChange.ChangedMeanwhile(only(Typology.STRUCTURING)));
        assertThat(trail(Set.of(Role.ADMINISTRATOR))).hasSize(before);
    }

    @Test
    void closesWithANoteAlone() {
        Alert seen = only(Typology.PASS_THROUGH);

        AlertChange without = as(ANA, () -> desk.close(seen.id(), seen.version(), AlertOutcome.CONFIRMED, " \n"));
        AlertChange tooLong = as(
                ANA,
                () -> desk.close(
                        seen.id(), seen.version(), AlertOutcome.CONFIRMED, "x".repeat(Alerts.LONGEST_NOTE + 1)));
        AlertChange closed =
                as(ANA, () -> desk.close(seen.id(), seen.version(), AlertOutcome.FALSE_ALARM, " A house was sold. "));

        assertThat(List.of(without, tooLong)).containsOnly(new AlertChange.NoteUnfit());
        Alert done = ((AlertChange.Changed) closed).alert();
        assertThat(done.outcome()).isEqualTo(AlertOutcome.FALSE_ALARM);
        assertThat(done.note()).isEqualTo("A house was sold.");
        assertThat(done.assignee()).isEqualTo("ana");
        assertThat(trail(Set.of(Role.ADMINISTRATOR, Role.ANALYST))
                        .getFirst()
                        .content()
                        .orElseThrow()
                        .details()
                        .values())
                .containsOnly(Map.entry("outcome", "FALSE_ALARM"));
    }

    @Test
    void freezesAnAccountAndNamesTheAlert() {
        Alert pieces = only(Typology.STRUCTURING);

        FreezeOutcome outcome = as(ANA, () -> desk.freeze(pieces.id(), "G", FreezeScope.DEBITS, "Cash in pieces"));

        assertThat(outcome).isInstanceOf(FreezeOutcome.Frozen.class);
        FreezeRecord freeze =
                as(ANA, () -> books.bean(Freezes.class).history("G")).getFirst();
        assertThat(((FreezeRecord.Background.Known) freeze.background()).alert())
                .isEqualTo(Optional.of("alert " + pieces.id().value()));
    }

    @Test
    void freezesNoAccountThatIsNotTheAlerts() {
        Alert pieces = only(Typology.STRUCTURING);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> as(ANA, () -> desk.freeze(pieces.id(), "A", FreezeScope.DEBITS, "Cash in pieces")))
                .withMessageContaining("does not belong");
        assertThat(as(ANA, () -> books.bean(Freezes.class).history("A"))).isEmpty();
    }

    /** The latest first. */
    private List<AuditEntry> trail(Set<Role> roles) {
        return as(Principal.staff("reader", roles), () -> books.bean(AuditTrail.class)
                .search(AuditFilter.ALL, 0, 100));
    }

    private Alert only(Typology typology) {
        return books.bean(Alerts.class).list(AlertFilter.ALL, 0, 10).stream()
                .filter(alert -> alert.typology() == typology)
                .findFirst()
                .orElseThrow();
    }

    private <T> T as(Principal who, Supplier<T> deed) {
        return books.bean(Authority.class).actingAs(who, deed);
    }
}
