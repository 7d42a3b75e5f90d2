package org.nectaropenapi.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;

/**
 * Reads 100, 1,000, … usage records in a JVM whose heap the caller limits. Arguments: the peer, the address, the
 * maximum number of records.
 *
 * <p>Prints {@code rows COUNT NANOS BYTES} for every number of records: the nanoseconds for each record, and the bytes
 * held at the last record after a garbage collection. For the longest run it also prints {@code tenth COUNT NANOS
 * BYTES} after each tenth, with the time since the previous one, and finally {@code peak BYTES}, the peak of the used
 * heap.
 */
final class GrowthReader {
    private static final long WARM_UP = 50_000;
    private static final long ENOUGH = 20_000;

    private final Peer peer;

    private GrowthReader(Peer peer) {
        this.peer = peer;
    }

    public static void main(String[] arguments) throws Exception {
        long most = Long.parseLong(arguments[2]);
        try (Peer peer = Peer.of(arguments[0], URI.create(arguments[1]))) {
            GrowthReader reader = new GrowthReader(peer);
            peer.readUsage(count -> count < WARM_UP);
            for (long rows = 100; rows <= most; rows *= 10) {
                reader.measure(rows, rows == most);
            }
        }
        System.out.println("peak " + peak());
        System.exit(0);
    }

    /** Measures one number of records; short runs are repeated so that the clock can resolve them. */
    private void measure(long rows, boolean inTenths) throws Exception {
        long before = inUse();
        long repetitions = Math.max(1, ENOUGH / rows);
        Watch watch = new Watch(before, inTenths ? rows / 10 : rows);
        for (long i = 1; i < repetitions; i++) {
            peer.readUsage(count -> count < rows);
        }
        peer.readUsage(count -> {
            if (count % watch.step == 0) {
                watch.sample(inTenths ? "tenth " + count : "");
            }
            return count < rows;
        });
        long nanos = System.nanoTime() - watch.started - watch.sampling;
        System.out.printf("rows %d %.1f %d%n", rows, (double) nanos / rows / repetitions, watch.held);
    }

    /** Samples heap and time during a run; the time that sampling takes is excluded. */
    private static final class Watch {
        private final long before;
        private final long step;
        private final long started = System.nanoTime();
        private long lastSample = started;
        private long sampling;
        private long held;

        private Watch(long before, long step) {
            this.before = before;
            this.step = step;
        }

        private void sample(String label) {
            long now = System.nanoTime();
            held = Math.max(0, inUse() - before);
            if (!label.isEmpty()) {
                System.out.printf("%s %.1f %d%n", label, (double) (now - lastSample) / step, held);
            }
            lastSample = System.nanoTime();
            sampling += lastSample - now;
        }
    }

    private static long inUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long peak() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        return peak;
    }
}
