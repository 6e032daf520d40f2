package org.daybook.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedServerAutoConfigurationTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(EmbeddedServerAutoConfiguration.class, DataSourceAutoConfiguration.class));

    @Test
    void connectsTheDataSourceAsRuntimeUserAndFlywayAsOwner() throws IOException {
        Path home = Homes.fresh("application");

        application.withPropertyValues("daybook.home=" + home).run(context -> {
            EmbeddedServer server = context.getBean(EmbeddedServer.class);
            var pool = context.getBean(HikariDataSource.class);
            var owner = context.getBean(FlywayConnectionDetails.class);

            assertThat(pool.getJdbcUrl()).isEqualTo(server.jdbcUrl());
            assertThat(pool.getUsername()).isEqualTo("daybook_app");
            assertThat(pool.getPassword()).isEqualTo(server.runtime().password());
            assertThat(owner.getJdbcUrl()).isEqualTo(server.jdbcUrl());
            assertThat(owner.getUsername()).isEqualTo("daybook_owner");
            assertThat(owner.getPassword()).isEqualTo(server.owner().password());
            server.requireRunning();
        });

        assertThat(new HomeFolders(home).runningServer()).doesNotExist();
    }

    @Test
    void standsBackWhenAnotherServerIsNamed() {
        application
                .withPropertyValues("daybook.home=/nowhere", "DAYBOOK_DB_URL=jdbc:mariadb://db.example/daybook")
                .withBean(JdbcConnectionDetails.class, () -> new JdbcConnectionDetails() {
                    @Override
                    public String getUsername() {
                        return "daybook_app";
                    }

                    @Override
                    public String getPassword() {
                        return "";
                    }

                    @Override
                    public String getJdbcUrl() {
                        return "jdbc:mariadb://db.example/daybook";
                    }
                })
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedServer.class));
    }

    @Test
    void standsBackWithoutAHome() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(EmbeddedServerAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedServer.class));
    }
}
