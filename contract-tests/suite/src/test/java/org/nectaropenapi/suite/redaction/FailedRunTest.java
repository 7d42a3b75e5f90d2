package org.nectaropenapi.suite.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RunListener;
import org.nectaropenapi.harness.junit.TestLaunch;
import org.nectaropenapi.spec.model.ApiDocument;

/** Runs failing tests that quote a service full of secrets, and finds none of them in the files of the run. */
class FailedRunTest {
    private static final int ROUNDS = 3;
    private static final ApiDocument DOCUMENT = ApiDocument.bundled();
    private static final List<String> READS = reads();

    @TempDir
    private Path folder;

    @Test
    void noFileOfAFailedLiveRunHasASecret() throws IOException {
        HttpServer service = service();
        try (Traces traces = new Traces(folder.resolve("traces.txt"))) {
            TestLaunch.run(
                    Map.of(
                            "contract.target",
                            "live",
                            "contract.directory",
                            folder.resolve("live").toString(),
                            "contract.record",
                            folder.resolve("recording").toString(),
                            "NECTAR_BASE_URL",
                            "http://127.0.0.1:" + service.getAddress().getPort(),
                            "NECTAR_API_KEY",
                            Canaries.KEY),
                    List.of(traces, new RunListener(traces.out::println)),
                    Quoting.class,
                    BeforeAnyTest.class,
                    AfterAllTests.class,
                    BeforeEachTest.class,
                    AfterEachTest.class,
                    InTheConstructor.class);
            assertThat(traces.failed).as("failures").isGreaterThan(ROUNDS * 10);
            assertThat(traces.aborted).as("tests that were left out").isEqualTo(ROUNDS);
        } finally {
            service.stop(0);
        }
        assertThat(Canaries.checkedFiles(folder))
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "traces.txt",
                        "report.json",
                        "report.html",
                        "exchanges.jsonl",
                        "exchanges.jsonl.gz",
                        "exchanges.har");
    }

    /** Starts a service with a valid response for every GET, and a secret in every text. */
    private static HttpServer service() throws IOException {
        List<String> canaries = Canaries.all();
        AtomicInteger planted = new AtomicInteger();
        Map<String, List<byte[]>> bodies = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            reading(new DocumentExchanges(
                            DOCUMENT, (field, schema) -> canaries.get(planted.getAndIncrement() % canaries.size())))
                    .forEach(exchange -> bodies.computeIfAbsent(exchange.path(), path -> new ArrayList<>())
                            .add(exchange.responseBody().bytes()));
            planted.incrementAndGet();
        }
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger requests = new AtomicInteger();
        service.createContext("/", exchange -> {
            List<byte[]> responses = bodies.get(exchange.getRequestURI().getPath());
            byte[] body = responses.get(requests.getAndIncrement() % responses.size());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        return service;
    }

    private static List<String> reads() {
        return reading(new DocumentExchanges(DOCUMENT, (field, schema) -> ""))
                .map(Exchange::path)
                .distinct()
                .toList();
    }

    private static Stream<Exchange> reading(DocumentExchanges samples) {
        return samples.few().stream().filter(exchange -> exchange.method().equals("GET"));
    }

    private static String path(int round) {
        return READS.get(round % READS.size());
    }

    private static String read(ServiceApi api, int round) {
        return api.lenient().get(path(round)).asString();
    }

    @ContractTest
    static final class Quoting {

        @TestFactory
        Stream<DynamicTest> everyWay(ServiceApi api) {
            return IntStream.range(0, ROUNDS).boxed().flatMap(round -> ways(api, round));
        }

        @TestFactory
        Stream<DynamicTest> whenTestsAreTaken(ServiceApi api) {
            return Stream.of(1).map(round -> {
                throw new IllegalStateException(read(api, round));
            });
        }

        @Test
        void inATest(ServiceApi api) {
            assertThat(read(api, 0)).isEmpty();
        }

        private static Stream<DynamicTest> ways(ServiceApi api, int round) {
            String canary = Canaries.all().get(round);
            return Stream.of(
                    DynamicTest.dynamicTest(
                            "compared", () -> assertThat(read(api, round)).isEqualTo("else")),
                    DynamicTest.dynamicTest(
                            "contained", () -> assertThat(read(api, round)).contains("else")),
                    DynamicTest.dynamicTest("equal", () -> Assertions.assertEquals("else", read(api, round))),
                    DynamicTest.dynamicTest(
                            "several",
                            () -> Assertions.assertAll(
                                    () -> Assertions.assertEquals("else", read(api, round)),
                                    () -> Assertions.fail(read(api, round + 1)))),
                    DynamicTest.dynamicTest(
                            "matched",
                            () -> api.lenient().get(path(round)).then().body(Matchers.equalTo("else"))),
                    DynamicTest.dynamicTest(
                            "held to the document",
                            () -> Assertions.fail(api.given().get(path(round)).asString())),
                    DynamicTest.dynamicTest("sent", () -> {
                        api.lenient().queryParam("identifier", canary).get(path(0));
                        Assertions.fail("nothing is found by " + canary);
                    }),
                    DynamicTest.dynamicTest(
                            "escaped",
                            () -> Assertions.fail(
                                    TextNode.valueOf(read(api, round)).toString())),
                    DynamicTest.dynamicTest(
                            "encoded",
                            () -> Assertions.fail(URLEncoder.encode(read(api, round), StandardCharsets.UTF_8))),
                    DynamicTest.dynamicTest("cut", () -> {
                        String body = read(api, round);
                        IllegalStateException failure = new IllegalStateException(
                                "unreadable: " + body.substring(body.length() * round / ROUNDS), new IOException(body));
                        failure.addSuppressed(new IOException(body.substring(0, body.length() * round / ROUNDS)));
                        throw failure;
                    }),
                    DynamicTest.dynamicTest("left out", () -> assumeTrue(false, read(api, round))));
        }
    }

    @ContractTest
    static final class BeforeAnyTest {
        @BeforeAll
        static void fail(ServiceApi api) {
            Assertions.fail(read(api, 0));
        }

        @Test
        void neverRuns() {}
    }

    @ContractTest
    static final class AfterAllTests {
        @AfterAll
        static void fail(ServiceApi api) {
            Assertions.fail(read(api, 1));
        }

        @Test
        void passes() {}
    }

    @ContractTest
    static final class BeforeEachTest {
        @BeforeEach
        void fail(ServiceApi api) {
            Assertions.fail(read(api, 2));
        }

        @Test
        void neverRuns() {}
    }

    @ContractTest
    static final class AfterEachTest {
        @AfterEach
        void fail(ServiceApi api) {
            Assertions.fail(read(api, 3));
        }

        @Test
        void passes() {}
    }

    @ContractTest
    static final class InTheConstructor {
        InTheConstructor(ServiceApi api) {
            Assertions.fail(read(api, 4));
        }

        @Test
        void neverRuns() {}
    }

    /** Writes every failure as a build tool sees it. */
    private static final class Traces implements TestExecutionListener, AutoCloseable {
        private final PrintWriter out;
        private int failed;
        private int aborted;

        Traces(Path file) throws IOException {
            out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            failed += result.getStatus() == TestExecutionResult.Status.FAILED ? 1 : 0;
            aborted += result.getStatus() == TestExecutionResult.Status.ABORTED ? 1 : 0;
            out.println(test.getDisplayName());
            result.getThrowable().ifPresent(failure -> failure.printStackTrace(out));
        }

        @Override
        public void close() {
            out.close();
        }
    }
}
