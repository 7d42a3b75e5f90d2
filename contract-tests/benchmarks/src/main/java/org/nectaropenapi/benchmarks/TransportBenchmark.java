package org.nectaropenapi.benchmarks;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.RequestLine;
import feign.Retryer;
import feign.Util;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.TimeUnit;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.service.NectarOperation;
import org.nectaropenapi.client.service.ServiceFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Measures the same requests over each transport of Feign; bodies are read completely but not decoded. The client's own
 * transport includes everything that the client does around it, the others are bare.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TransportBenchmark {

    @Param({"ours", "feign-url-connection", "feign-java11", "feign-okhttp", "feign-hc5"})
    public String peer;

    private ServiceFactory own;
    private Calls calls;

    /** A small response and a full page. */
    public interface Calls {
        @NectarOperation(id = "getSite")
        @RequestLine("GET " + CannedServer.SMALL)
        byte[] small();

        @NectarOperation(id = "listUsageDataByCompany")
        @RequestLine("GET " + CannedServer.PAGE)
        byte[] page();
    }

    @Setup
    public void connect() {
        URI service = URI.create(System.getProperty("bench.service"));
        if (peer.equals("ours")) {
            own = new ServiceFactory(
                    ClientOptions.builder()
                            .baseUrl(service)
                            .apiKey(ApiKey.of(CannedServer.KEY))
                            .build(),
                    NectarJson.newMapper());
            calls = own.create(Calls.class);
            return;
        }
        calls = Feign.builder()
                .client(transport(peer))
                .decoder((response, type) -> Util.toByteArray(response.body().asInputStream()))
                .retryer(Retryer.NEVER_RETRY)
                .options(new Request.Options(10, TimeUnit.SECONDS, 30, TimeUnit.SECONDS, false))
                .requestInterceptor(template ->
                        template.header("X-API-Key", CannedServer.KEY).header("Accept", "application/json"))
                .target(Calls.class, service.toString());
    }

    private static Client transport(String name) {
        return switch (name) {
            case "feign-url-connection" -> new Client.Default(null, null);
            case "feign-java11" ->
                new feign.http2client.Http2Client(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build());
            case "feign-okhttp" -> new feign.okhttp.OkHttpClient();
            case "feign-hc5" -> new feign.hc5.ApacheHttp5Client();
            default -> throw new IllegalArgumentException("Unknown transport " + name + ".");
        };
    }

    @TearDown
    public void close() {
        if (own != null) {
            own.close();
        }
    }

    @Benchmark
    public byte[] small() {
        return calls.small();
    }

    @Benchmark
    public byte[] page() {
        return calls.page();
    }
}
