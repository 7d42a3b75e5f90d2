package org.nectaropenapi.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.LongPredicate;

/** One way to talk to the API; all of them get the same bytes from the same server. */
interface Peer extends AutoCloseable {

    /** Reads one site and gives its name, so that nothing can be optimised away. */
    String getSite() throws Exception;

    /** Changes the name of a site. */
    String patchSite() throws Exception;

    /** Uploads a file. */
    Object upload(Path file) throws Exception;

    /**
     * Reads the company's usage records, page after page as this peer's user would.
     *
     * @param goOn is told after each record how many were read, and whether to go on
     * @return how many were read
     */
    long readUsage(LongPredicate goOn) throws Exception;

    @Override
    default void close() {}

    /** The peers by the names in the report. */
    static Peer of(String name, URI service) {
        return switch (name) {
            case "ours" -> new NectarClientPeer(service, 0);
            case "ours-prefetch" -> new NectarClientPeer(service, NectarClientPeer.AHEAD);
            case "stock-feign" -> new StockFeignPeer(service);
            case "stock-native" -> new StockNativePeer(service);
            case "jdk-records" -> new JdkRecordsPeer(service);
            case "jdk-streaming" -> new JdkStreamingPeer(service);
            default -> throw new IllegalArgumentException("There is no peer " + name + ".");
        };
    }
}
