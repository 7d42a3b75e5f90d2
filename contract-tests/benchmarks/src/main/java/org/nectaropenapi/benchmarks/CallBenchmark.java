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

/** Measures one call over loopback, from the method call to the returned object. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {

    @Param({"ours", "jdk-guarded", "stock-feign", "stock-native", "jdk-records", "jdk-streaming"})
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
        return retried(client::patchSite);
    }

    @Benchmark
    public Object upload() throws Exception {
        return retried(() -> client.upload(file));
    }

    /**
     * Retries a failed call once. About one response in a million arrives before the JDK's client has returned the
     * connection to its pool, and the client rejects it as unexpected; it retries only GET requests by itself.
     */
    private static Object retried(Callable<?> call) throws Exception {
        try {
            return call.call();
        } catch (Exception e) {
            return call.call();
        }
    }
}
