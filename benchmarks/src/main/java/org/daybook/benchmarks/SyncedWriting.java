package org.daybook.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daybook.core.bank.Bank;
import org.daybook.core.statement.SampleStatements;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementRenderers;

/**
 * The least a statement run can cost: statements that lie in memory are rendered in both formats, written under a
 * temporary name, synced and renamed, on as many threads as there are cores. No database, no register.
 */
final class SyncedWriting {

    private final StatementRenderers renderers = new StatementRenderers(Bank.shipped());

    /** How long it took, and how much was written. */
    record Result(int statements, int lines, int threads, double seconds, long bytes) {}

    Result run(int statements, int lines, Path folder) {
        List<Statement> all = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            all.add(SampleStatements.withLines(lines, Locale.ENGLISH, i));
        }
        return write(all, Runtime.getRuntime().availableProcessors(), folder);
    }

    Result write(List<Statement> all, int threads, Path folder) {
        int statements = all.size();
        int lines = all.getFirst().lines().size();
        // Templates and fonts are made on first use, which is no part of the steady cost.
        write(all.getFirst(), folder);
        long begin = System.nanoTime();
        long bytes = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> parts = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                List<Statement> part = all.subList(statements * worker / threads, statements * (worker + 1) / threads);
                parts.add(workers.submit(() -> part.stream()
                        .mapToLong(statement -> write(statement, folder))
                        .sum()));
            }
            for (Future<Long> part : parts) {
                bytes += part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker failed", e);
        }
        return new Result(statements, lines, threads, (System.nanoTime() - begin) / 1e9, bytes);
    }

    private long write(Statement statement, Path folder) {
        long bytes = 0;
        for (StatementFormat format : StatementFormat.values()) {
            byte[] file = renderers.of(format).render(statement);
            String name = statement.account().reference() + "." + format.extension();
            Path temporary = folder.resolve(name + ".part");
            try {
                try (FileChannel channel = FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
                    ByteBuffer buffer = ByteBuffer.wrap(file);
                    while (buffer.hasRemaining()) {
                        channel.write(buffer);
                    }
                    channel.force(true);
                }
                Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            bytes += file.length;
        }
        return bytes;
    }
}
