package org.nectaropenapi.contract.suite;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.function.Function;
import org.nectaropenapi.contract.exchange.Exchange;
import org.nectaropenapi.contract.exchange.Request;
import org.nectaropenapi.contract.exchange.Wire;
import org.nectaropenapi.contract.target.Target;
import org.nectaropenapi.sandbox.document.ApiDocument;

/** The way of one test to the service of a run. */
final class RunApi implements Api {

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final SuiteRun run;
    private final String test;

    RunApi(SuiteRun run, String test) {
        this.run = run;
        this.test = test;
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
    public RequestSpecification given() {
        return anonymous().header(Wire.KEY_HEADER, target().apiKey());
    }

    @Override
    public RequestSpecification anonymous() {
        return specification(patiently(), true);
    }

    @Override
    public RequestSpecification lenient() {
        return specification(patiently(), false).header(Wire.KEY_HEADER, target().apiKey());
    }

    @Override
    public RequestSpecification impatient() {
        return specification(request -> run.caller().once(test, request), true)
                .header(Wire.KEY_HEADER, target().apiKey());
    }

    private Function<Request, Exchange> patiently() {
        return request -> run.caller().call(test, request);
    }

    private RequestSpecification specification(Function<Request, Exchange> caller, boolean strict) {
        return RestAssured.given()
                .spec(new RequestSpecBuilder()
                        .setBaseUri(target().baseUrl())
                        .setAccept(ContentType.JSON)
                        .setContentType(ContentType.JSON)
                        .setConfig(CONFIG)
                        .addFilter(new ContractFilter(caller, strict))
                        .build());
    }
}
