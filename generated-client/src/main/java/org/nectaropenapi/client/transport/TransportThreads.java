package org.nectaropenapi.client.transport;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/** The threads a transport moves bytes with: daemons that end soon after there is nothing to move. */
final class TransportThreads {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TransportThreads() {}

    static ThreadPoolExecutor newExecutor() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 2, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "nectar-http-" + COUNT.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Lets threads end as soon as they have nothing to do. The executor still takes what it is given: an HTTP client
     * that is going down has a last few tasks to run.
     */
    static void windDown(ThreadPoolExecutor executor) {
        executor.setKeepAliveTime(1, TimeUnit.MILLISECONDS);
    }

    /** Closes what a newer Java can close. */
    static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LoggerFactory.getLogger("org.nectaropenapi.client").debug("The transport did not close cleanly", e);
        }
    }
}
