package org.daybook.core.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
}
