package org.nectaropenapi.suite.questions;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.nectaropenapi.harness.run.ServiceApi;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.SettableClock;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Where probes are proved: a sandbox that takes no time, with a proxy in front that lets it become any world. What
 * probes find prepared is made at the sandbox itself, so that no world can get in the way of it. Nothing of it counts
 * as coverage or drift.
 */
final class SimulationFixture implements AutoCloseable {
    private final SettableClock clock = new SettableClock("2026-11-23T09:30:00Z");
    private final NectarSandbox sandbox = NectarSandbox.builder()
            .clock(clock)
            .connectionDelay(Duration.ZERO)
            .processingDelay(Duration.ZERO)
            .start();
    private final RewritingProxy proxy = new RewritingProxy(HttpClient.newHttpClient(), sandbox.baseUrl());
    private final SimulationTestData scratch = new SimulationTestData(api(sandbox.baseUrl()));
    private final ServiceApi api = api(proxy.baseUrl());

    /** Where a probe runs when the service is this world. */
    ProbeContext.Place in(SimulatedService world) {
        proxy.become(world);
        return new ProbeContext.Place(api, scratch);
    }

    /** Where a run is that may write, or may not. */
    ProbeContext.Place allowing(boolean mayWrite) {
        proxy.become(SimulatedService.asIs());
        return new ProbeContext.Place(
                new BenchApi(new BenchTarget(proxy.baseUrl(), sandbox.apiKey(), mayWrite, clock)), scratch);
    }

    private ServiceApi api(URI baseUrl) {
        return new BenchApi(new BenchTarget(baseUrl, sandbox.apiKey(), true, clock));
    }

    @Override
    public void close() {
        proxy.close();
        sandbox.close();
    }

    private record BenchTarget(URI baseUrl, String apiKey, boolean mayWrite, SettableClock clock) implements Target {
        @Override
        public String name() {
            return "bench";
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
        public Optional<NectarSandbox> sandbox() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // The bench owns what is behind the address.
        }
    }

    private record BenchApi(Target target) implements ServiceApi {
        @Override
        public ApiDocument document() {
            return ApiDocument.bundled();
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
