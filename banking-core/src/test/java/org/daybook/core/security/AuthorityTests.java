package org.daybook.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class AuthorityTests {

    private static final Principal ANNA = Principal.staff("anna", Set.of(Role.VIEWER));

    private Optional<Principal> signedIn = Optional.empty();
    private final Authority authority = authority(() -> signedIn);

    @Test
    void refusesWhenNobodyIsSignedIn() {
        assertThatThrownBy(() -> authority.require(Permission.SEE_ACCOUNTS))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("Sign in first; nobody is signed in here.");
        assertThat(authority.may(Permission.SEE_ACCOUNTS)).isFalse();
    }

    @Test
    void refusesWithoutAnyScreen() {
        Authority bare = new Authority(new StaticListableBeanFactory().getBeanProvider(CurrentStaff.class));

        assertThat(bare.principal()).isEmpty();
        assertThat(bare.may(Permission.SEE_ACCOUNTS)).isFalse();
    }

    @Test
    void permitsWhatRoleGivesAndNothingElse() {
        signedIn = Optional.of(ANNA);

        assertThat(authority.require(Permission.SEE_ACCOUNTS)).isEqualTo(Actor.staff("anna"));
        assertThatThrownBy(() -> authority.require(Permission.FREEZE))
                .isInstanceOfSatisfying(NotPermitted.class, refusal -> assertThat(refusal.permission())
                        .isEqualTo(Permission.FREEZE))
                .hasMessage(
                        "You are signed in as anna and may not freeze accounts; ask an administrator for a role that may.");
    }

    /** A job started from a screen has the job's rights: neither more nor, by the way, its starter's. */
    @Test
    void jobActsByItselfWhoeverIsSignedIn() {
        signedIn = Optional.of(Principal.staff("otto", Set.of(Role.OPERATIONS)));

        Actor within = authority.actingAs(Principal.job("night"), () -> authority.require(Permission.SEE_STATEMENTS));

        assertThat(within).isEqualTo(Actor.job("night"));
        assertThatThrownBy(() ->
                        authority.actingAs(Principal.job("night"), () -> authority.require(Permission.POST_ENTRIES)))
                .isInstanceOf(NotPermitted.class);
        assertThat(authority.require(Permission.POST_ENTRIES)).isEqualTo(Actor.staff("otto"));
    }

    @Test
    void asksForAFreshProofAfterThePermission() {
        CurrentStaff stale = () -> Optional.of(ANNA);
        CurrentStaff fresh = new CurrentStaff() {
            @Override
            public Optional<Principal> current() {
                return Optional.of(ANNA);
            }

            @Override
            public boolean provedLately() {
                return true;
            }
        };

        assertThatThrownBy(() -> authority(stale).requireFresh(Permission.FREEZE))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> authority(stale).requireFresh(Permission.SEE_ACCOUNTS))
                .isInstanceOf(FreshProofNeeded.class)
                .hasMessage("Confirm that it is you, and try again.");
        assertThatThrownBy(() -> authority(stale).requireFresh()).isInstanceOf(FreshProofNeeded.class);
        assertThat(authority(fresh).requireFresh(Permission.SEE_ACCOUNTS)).isEqualTo(Actor.staff("anna"));
        assertThat(authority(fresh).requireFresh()).isEqualTo(Actor.staff("anna"));
        assertThatThrownBy(() -> authority(Optional::empty).requireFresh()).isInstanceOf(NotPermitted.class);
    }

    @Test
    void actorIsStoredAndReadBack() {
        for (Actor actor : Set.of(Actor.staff("anna.k"), Actor.job("night"), Actor.system("command-line"))) {
            assertThat(Actor.parse(actor.toString())).isEqualTo(actor);
        }
        assertThat(Actor.staff("anna")).hasToString("STAFF anna");
    }

    @Test
    void actorIsNoPersonalDatum() {
        for (String name : Set.of("", "Anna Kovářová", "anna@bank.example", "a b", "-", "x".repeat(41))) {
            assertThatThrownBy(() -> Actor.staff(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Authority authority(CurrentStaff port) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("currentStaff", port);
        return new Authority(beans.getBeanProvider(CurrentStaff.class));
    }
}
