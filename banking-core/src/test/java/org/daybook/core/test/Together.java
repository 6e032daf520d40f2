package org.daybook.core.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work done by several threads at once. */
public final class Together {

    private Together() {}

    /** What a thread has to say; threads are numbered from 0. */
    public interface Work<T> {
        List<T> of(int thread) throws Exception;
    }

    /** What all threads have to say; the first exception of any ends the test. */
    public static <T> List<T> run(int threads, Work<T> work) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Callable<List<T>>> tasks = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                tasks.add(() -> work.of(number));
            }
            List<T> all = new ArrayList<>();
            for (Future<List<T>> done : executor.invokeAll(tasks)) {
                all.addAll(done.get());
            }
            return all;
        }
    }
}
