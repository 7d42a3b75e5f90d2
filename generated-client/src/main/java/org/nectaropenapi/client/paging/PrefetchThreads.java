package org.nectaropenapi.client.paging;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A thread for each page that is requested ahead. It ends with its request, so that an iteration that is abandoned
 * leaves none behind; beside the time of a request the start of a thread does not count.
 */
final class PrefetchThreads implements Executor {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(task, "nectar-prefetch-" + COUNT.incrementAndGet());
        thread.setDaemon(true);
        thread.start();
    }
}
