package org.nectaropenapi.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.LongPredicate;

/** One way to call the API; all peers receive the same bytes from the same server. */
interface Peer extends AutoCloseable {

    /** Reads one site and returns its name, so that nothing is optimised away. */
    String getSite() throws Exception;

    /** Changes the name of a site. */
    String patchSite() throws Exception;

    /** Uploads a file. */
    Object upload(Path file) throws Exception;

    /**
     * Reads the company's usage records page by page, as a user of this peer would.
     *
     * @param goOn receives the number of records read after each record, and returns whether to continue
     * @return the number of records read
     */
    long readUsage(LongPredicate goOn) throws Exception;

    @Override
    default void close() {}

    /** Creates the peer with the given name of the report. */
    static Peer of(String name, URI service) {
        return switch (name) {
            case "ours" -> new NectarClientPeer(service, 0);
            case "ours-prefetch" -> new NectarClientPeer(service, NectarClientPeer.AHEAD);
            case "stock-feign" -> new StockFeignPeer(service);
            case "stock-native" -> new StockNativePeer(service);
            case "jdk-guarded" -> new JdkRecordsPeer(service, true);
            case "jdk-records" -> new JdkRecordsPeer(service, false);
            case "jdk-streaming" -> new JdkStreamingPeer(service);
            default -> throw new IllegalArgumentException("Unknown peer " + name + ".");
        };
    }
}
