package org.daybook.core.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExecutorPresenceIntegrationTests {

    private static Books books;
    private static Books others;

    @BeforeAll
    static void openBooks() {
        books = Books.open();
        others = Books.open();
    }

    @AfterAll
    static void closeBooks() {
        others.close();
        books.close();
    }

    @Test
    void knowsOfAnExecutorAsLongAsOneIsThere() {
        ExecutorPresence presence = books.bean(ExecutorPresence.class);
        assertThat(presence.anyAlive()).isFalse();

        try (ExecutorPresence.Sign one = presence.announce()) {
            one.renew();
            try (ExecutorPresence.Sign other = presence.announce()) {
                other.renew();
                assertThat(presence.anyAlive()).isTrue();
            }
            assertThat(presence.anyAlive()).isTrue();
            assertThat(others.bean(ExecutorPresence.class).anyAlive())
                    .as("another bank on the same server")
                    .isFalse();
        }

        assertThat(presence.anyAlive()).isFalse();
    }

    @Test
    void givesItsSignAgainAfterItsConnectionWasLost() throws Exception {
        ExecutorPresence presence = books.bean(ExecutorPresence.class);
        try (ExecutorPresence.Sign sign = presence.announce()) {
            books.asRoot()
                    .sql("SELECT id FROM information_schema.processlist WHERE db = ? AND id <> CONNECTION_ID()")
                    .param(books.schema()
                            .asRoot()
                            .sql("SELECT DATABASE()")
                            .query(String.class)
                            .single())
                    .query(Long.class)
                    .list()
                    .forEach(id -> books.asRoot().sql("KILL " + id).update());

            assertThat(presence.anyAlive()).isFalse();

            for (int tries = 0; tries < 50 && !presence.anyAlive(); tries++) {
                Thread.sleep(100);
                sign.renew();
            }
            assertThat(presence.anyAlive()).isTrue();
        }
    }
}
