package org.daybook.batch.statements;

import java.nio.file.Path;
import org.daybook.core.operations.Operations;
import org.daybook.core.statement.StatementOrder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folders of the home that receive statements where whoever asks names none. Orders that ask for different things never share
 * one, or the manifest of the later would stand for both; the same order, asked again, finds its own.
 */
@Component
class HomeFolders {

    private final Operations operations;
    private final Path root;

    HomeFolders(Operations operations, @Value("${daybook.home}/statements") Path root) {
        this.operations = operations;
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** By its period if it asks for all there is, or else by the number of its first request too, which has to be on file. */
    Path of(StatementOrder order) {
        String period = order.period().toString();
        return root.resolve(order.isForAll() ? period : period + "-request-" + operations.firstRequest(order.work()));
    }
}
