package org.nectaropenapi.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.model.ConnectionListPage;
import org.nectaropenapi.client.model.DocumentPage;
import org.nectaropenapi.client.model.UsageDataPage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures the decoding of one page from bytes to objects, without HTTP. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodeBenchmark {

    @Param({"usage-100", "documents-100", "connections-1", "connections-500"})
    public String payload;

    private byte[] json;
    private ObjectReader ours;
    private ObjectReader stockFeign;
    private ObjectReader stockNative;
    private ObjectReader records;

    @Setup
    public void load() throws IOException {
        json = Payloads.in(Path.of(System.getProperty("bench.payloads"))).bytes(payload);
        ObjectMapper feign = new org.nectaropenapi.stock.feign.ApiClient().getObjectMapper();
        ObjectMapper jdk = org.nectaropenapi.stock.jdk.ApiClient.createDefaultObjectMapper();
        switch (payload.substring(0, payload.indexOf('-'))) {
            case "usage" ->
                setReaders(
                        UsageDataPage.class,
                        feign.readerFor(org.nectaropenapi.stock.feign.model.UsageDataPage.class),
                        jdk.readerFor(org.nectaropenapi.stock.jdk.model.UsageDataPage.class),
                        PlainRecords.UsageDataPage.class);
            case "documents" ->
                setReaders(
                        DocumentPage.class,
                        feign.readerFor(org.nectaropenapi.stock.feign.model.DocumentPage.class),
                        jdk.readerFor(org.nectaropenapi.stock.jdk.model.DocumentPage.class),
                        PlainRecords.DocumentPage.class);
            default ->
                setReaders(
                        ConnectionListPage.class,
                        feign.readerFor(org.nectaropenapi.stock.feign.model.ConnectionListPage.class),
                        jdk.readerFor(org.nectaropenapi.stock.jdk.model.ConnectionListPage.class),
                        PlainRecords.ConnectionListPage.class);
        }
    }

    private void setReaders(Class<?> own, ObjectReader feign, ObjectReader jdk, Class<?> record) {
        ours = NectarJson.newMapper().readerFor(own);
        stockFeign = feign;
        stockNative = jdk;
        records = JdkRecordsPeer.MAPPER.readerFor(record);
    }

    @Benchmark
    public Object ours() throws IOException {
        return ours.readValue(json);
    }

    @Benchmark
    public Object stockFeign() throws IOException {
        return stockFeign.readValue(json);
    }

    @Benchmark
    public Object stockNative() throws IOException {
        return stockNative.readValue(json);
    }

    @Benchmark
    public Object jdkRecords() throws IOException {
        return records.readValue(json);
    }

    @Benchmark
    public Object jdkStreaming() throws IOException {
        return StreamingUsageReader.read(json, items());
    }

    private String items() {
        return switch (payload.substring(0, payload.indexOf('-'))) {
            case "usage" -> "usageData";
            case "documents" -> "documents";
            default -> "connections";
        };
    }
}
