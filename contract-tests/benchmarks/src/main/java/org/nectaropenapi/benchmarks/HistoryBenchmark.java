package org.nectaropenapi.benchmarks;

import java.net.URI;
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

/** Reads 10,000 usage records in 100 pages from a service that delays each response. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HistoryBenchmark {
    static final int ROWS = 10_000;

    @Param({"ours-prefetch", "ours", "stock-feign", "stock-native", "jdk-records", "jdk-streaming"})
    public String peer;

    private Peer client;

    @Setup
    public void connect() {
        client = Peer.of(peer, URI.create(System.getProperty("bench.service")));
    }

    @TearDown
    public void close() {
        client.close();
    }

    @Benchmark
    public long readAll() throws Exception {
        long rows = client.readUsage(count -> true);
        if (rows != ROWS) {
            throw new IllegalStateException("Read " + rows + " records instead of " + ROWS + ".");
        }
        return rows;
    }
}
