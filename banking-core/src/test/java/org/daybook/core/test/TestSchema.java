package org.daybook.core.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One schema of the test server and the three users who may come to it. */
public record TestSchema(String url, Login runtime, Login owner, Login root) {

    public record Login(String user, String password) {}

    public DataSource dataSource(Login login) {
        return new DriverManagerDataSource(url, login.user, login.password);
    }

    /** SQL with all rights, for tampering and for looking at rows. */
    public JdbcClient asRoot() {
        return JdbcClient.create(dataSource(root));
    }

    public Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user, login.password);
    }

    /** What a session of this user is told that tries these statements; fails where it gets through with all of them. */
    public SQLException refusal(Login login, String... statements) throws SQLException {
        try (Connection attacker = connect(login);
                Statement statement = attacker.createStatement()) {
            SQLException refusal = catchThrowableOfType(SQLException.class, () -> {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            });
            assertThat((Throwable) refusal).as(String.join("; ", statements)).isNotNull();
            return refusal;
        }
    }
}
