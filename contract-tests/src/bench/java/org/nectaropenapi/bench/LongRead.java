package org.nectaropenapi.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.util.Iterator;
import java.util.stream.Stream;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.UsageData;

/**
 * Reads usage records with our client until there are no more, in a JVM whose heap the caller has limited. Arguments: the
 * address, pages read ahead. Prints a line per power of ten and per hundred thousand records: records, nanoseconds since
 * the start, bytes in use after a collection; then a line with the peak of the heap.
 */
final class LongRead {
    private static final long STEP = 100_000;

    private LongRead() {}

    public static void main(String[] arguments) {
        int ahead = Integer.parseInt(arguments[1]);
        long read = 0;
        long power = 100;
        try (NectarClient nectar = NectarClient.builder()
                        .baseUrl(URI.create(arguments[0]))
                        .apiKey(CannedServer.KEY)
                        .build();
                Stream<UsageData> rows = ahead == 0
                        ? nectar.usage().listByCompany(CannedServer.ID).stream()
                        : nectar.usage()
                                .listByCompany(CannedServer.ID)
                                .prefetch(ahead)
                                .stream()) {
            long started = System.nanoTime();
            long pausing = 0;
            for (Iterator<UsageData> i = rows.iterator(); i.hasNext(); i.next()) {
                read++;
                if (read == power || read % STEP == 0) {
                    power = read == power ? power * 10 : power;
                    long pause = System.nanoTime();
                    System.out.println(read + " " + (pause - started - pausing) + " " + inUse());
                    pausing += System.nanoTime() - pause;
                }
            }
        }
        System.out.println("peak " + peak() + " " + read);
        System.exit(0);
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
