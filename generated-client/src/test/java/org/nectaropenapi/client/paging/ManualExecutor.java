package org.nectaropenapi.client.paging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** An executor that runs a task when the test says so. */
final class ManualExecutor implements Executor {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    int waiting() {
        return waiting.size();
    }

    void runAll() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
