package org.nectaropenapi.suite.probes;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.expect.ExpectationLog;
import org.nectaropenapi.harness.expect.Expectations;
import org.nectaropenapi.harness.run.BackgroundWait;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.SettableClock;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * A sandbox without delays behind a proxy that varies its behaviour, to prove probes. Test data is created directly at
 * the sandbox, so that no variation affects it. Nothing here counts as coverage or drift.
 */
public final class SimulationFixture implements AutoCloseable {
    private final SettableClock clock = new SettableClock("2026-11-23T09:30:00Z");
    private final NectarSandbox sandbox = NectarSandbox.builder()
            .clock(clock)
            .connectionDelay(Duration.ZERO)
            .processingDelay(Duration.ZERO)
            .start();
    private final RewritingProxy proxy = new RewritingProxy(HttpClient.newHttpClient(), sandbox.baseUrl());
    private final SimulationTestData testData = new SimulationTestData(api(sandbox.baseUrl(), true));
    private final ServiceApi api = api(proxy.baseUrl(), true);

    /** Returns the environment of a service with the variation. */
    public ProbeContext.Environment with(ServiceVariation variation) {
        proxy.apply(variation);
        return new ProbeContext.Environment(api, testData);
    }

    /** Skips the test when the variation named what the document does not have. */
    public void requireDocumented() {
        proxy.requireDocumented();
    }

    /** Returns the environment of a run that may write, or may not. */
    ProbeContext.Environment withWrites(boolean mayWrite) {
        proxy.apply(ServiceVariation.all());
        return new ProbeContext.Environment(api(proxy.baseUrl(), mayWrite), testData);
    }

    private ServiceApi api(URI baseUrl, boolean mayWrite) {
        return new SimulationApi(new SimulationTarget(baseUrl, sandbox.apiKey(), mayWrite, clock));
    }

    @Override
    public void close() {
        proxy.close();
        sandbox.close();
    }

    private record SimulationTarget(URI baseUrl, String apiKey, boolean mayWrite, SettableClock clock)
            implements Target {
        @Override
        public String name() {
            return "simulation";
        }

        @Override
        public Duration patience() {
            return Duration.ZERO;
        }

        @Override
        public void pass(Duration time) {
            clock.advance(time);
        }

        @Override
        public String keyHeader() {
            return "X-API-Key";
        }

        @Override
        public void close() {
            // The fixture closes sandbox and proxy.
        }
    }

    record SimulationApi(Target target) implements ServiceApi {
        @Override
        public ApiDocument document() {
            return ApiDocument.bundled();
        }

        @Override
        public Expectations expectations() {
            return new ExpectationLog(document(), Map.of(), true).of("simulation");
        }

        @Override
        public BackgroundWait background() {
            return new BackgroundWait(target);
        }

        @Override
        public RequestSpecification given() {
            return anonymous().header("X-API-Key", target.apiKey());
        }

        @Override
        public RequestSpecification anonymous() {
            return RestAssured.given().baseUri(target.baseUrl().toString()).contentType("application/json");
        }

        @Override
        public RequestSpecification lenient() {
            return given();
        }

        @Override
        public RequestSpecification impatient() {
            return given();
        }
    }
}
