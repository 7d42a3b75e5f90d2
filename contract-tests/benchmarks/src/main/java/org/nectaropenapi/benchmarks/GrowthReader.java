package org.nectaropenapi.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;

/**
 * Reads 100, 1,000, … usage records in a JVM whose heap the caller has limited. Arguments: the peer, the address, the most
 * records. Prints, for every number of records, {@code rows}, it, the nanoseconds for each record and the bytes that the
 * reading holds at its last record after a collection; for the longest reading also, for every tenth of it, {@code tenth}
 * and the same of what was read since the tenth before; at last {@code peak}, the most bytes that the heap ever had in use.
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
            GrowthReader read = new GrowthReader(peer);
            peer.readUsage(count -> count < WARM_UP);
            for (long rows = 100; rows <= most; rows *= 10) {
                read.measure(rows, rows == most);
            }
        }
        System.out.println("peak " + peak());
        System.exit(0);
    }

    /** Short readings are repeated until the clock can tell them apart. */
    private void measure(long rows, boolean inTenths) throws Exception {
        long before = inUse();
        long repetitions = Math.max(1, ENOUGH / rows);
        Watch watch = new Watch(before, inTenths ? rows / 10 : rows);
        for (long i = 1; i < repetitions; i++) {
            peer.readUsage(count -> count < rows);
        }
        peer.readUsage(count -> {
            if (count % watch.step == 0) {
                watch.look(inTenths ? "tenth " + count : null);
            }
            return count < rows;
        });
        long nanos = System.nanoTime() - watch.started - watch.looking;
        System.out.printf("rows %d %.1f %d%n", rows, (double) nanos / rows / repetitions, watch.held);
    }

    /** What is seen from within the reading; the time that looking takes is not the reader's. */
    private static final class Watch {
        private final long before;
        private final long step;
        private final long started = System.nanoTime();
        private long lastLook = started;
        private long looking;
        private long held;

        private Watch(long before, long step) {
            this.before = before;
            this.step = step;
        }

        private void look(String told) {
            long now = System.nanoTime();
            held = Math.max(0, inUse() - before);
            if (told != null) {
                System.out.printf("%s %.1f %d%n", told, (double) (now - lastLook) / step, held);
            }
            lastLook = System.nanoTime();
            looking += lastLook - now;
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
