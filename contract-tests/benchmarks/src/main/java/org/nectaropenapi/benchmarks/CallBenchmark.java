package org.nectaropenapi.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One call over loopback: from the method to the object. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {

    @Param({"ours", "stock-feign", "stock-native", "jdk-records", "jdk-streaming"})
    public String peer;

    private Peer client;
    private final Path file = Path.of(System.getProperty("bench.payloads"), "upload.pdf");

    @Setup
    public void connect() {
        client = Peer.of(peer, URI.create(System.getProperty("bench.service")));
    }

    @TearDown
    public void close() {
        client.close();
    }

    @Benchmark
    public Object get() throws Exception {
        return client.getSite();
    }

    @Benchmark
    public Object patch() throws Exception {
        return sent(client::patchSite);
    }

    @Benchmark
    public Object upload() throws Exception {
        return sent(() -> client.upload(file));
    }

    /**
     * Makes a call, and makes it again if it fails. When a thread is as quick with its next call as here, the JDK's client
     * can still be putting the connection to rest when the answer to it arrives, one in a million or so; it then takes
     * the answer for one that nobody asked for. A GET it sends again by itself.
     */
    private static Object sent(Callable<?> call) throws Exception {
        try {
            return call.call();
        } catch (Exception e) {
            return call.call();
        }
    }
}
