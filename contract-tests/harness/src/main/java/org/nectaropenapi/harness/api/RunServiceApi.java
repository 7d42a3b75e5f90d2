package org.nectaropenapi.harness.api;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.function.Function;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.expect.Expectations;
import org.nectaropenapi.harness.run.BackgroundWait;
import org.nectaropenapi.harness.run.SuiteRun;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;

/** Sends the requests of one test within a run. */
public final class RunServiceApi implements RawServiceApi {

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final SuiteRun run;
    private final String test;
    private final Expectations expectations;
    private final RequestSpecification anonymous;
    private final RequestSpecification given;
    private final RequestSpecification lenient;
    private final RequestSpecification impatient;

    /** Prepares the requests of a test. */
    public RunServiceApi(SuiteRun run, String test) {
        this.run = run;
        this.test = test;
        this.expectations = run.expectations().of(() -> run.scope().name(test));
        // Building a specification costs more than a request to the sandbox; copying one is cheap.
        this.anonymous = builder(this::send, true).build();
        this.given = withKey(builder(this::send, true));
        this.lenient = withKey(builder(this::send, false));
        this.impatient = withKey(builder(request -> run.sendOnce(test, request), true));
    }

    @Override
    public Target target() {
        return run.target();
    }

    @Override
    public ApiDocument document() {
        return run.document();
    }

    @Override
    public Expectations expectations() {
        return expectations;
    }

    @Override
    public BackgroundWait background() {
        return run.background();
    }

    @Override
    public RequestSpecification given() {
        return RestAssured.given(given);
    }

    @Override
    public RequestSpecification anonymous() {
        return RestAssured.given(anonymous);
    }

    @Override
    public RequestSpecification lenient() {
        return RestAssured.given(lenient);
    }

    @Override
    public RequestSpecification impatient() {
        return RestAssured.given(impatient);
    }

    @Override
    public Exchange send(RawRequest request) {
        return run.send(test, request);
    }

    private RequestSpecification withKey(RequestSpecBuilder builder) {
        return builder.addHeader(target().keyHeader(), target().apiKey()).build();
    }

    private RequestSpecBuilder builder(Function<RawRequest, Exchange> caller, boolean strict) {
        return new RequestSpecBuilder()
                .setBaseUri(run.target().baseUrl())
                .setAccept(ContentType.JSON)
                .setContentType(ContentType.JSON)
                .setConfig(CONFIG)
                .addFilter(new ContractFilter(caller, strict && run.isSimulated()));
    }
}
