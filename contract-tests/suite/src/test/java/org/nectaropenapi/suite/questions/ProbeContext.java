package org.nectaropenapi.suite.questions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.HttpTransport;
import org.nectaropenapi.harness.run.BackgroundWait;
import org.nectaropenapi.harness.run.ServiceApi;
import org.nectaropenapi.harness.run.TestData;

/** One run of a probe: its way to the service, and the verdict it comes to. Notes every call as evidence. */
final class ProbeContext {
    /**
     * Where probes run.
     *
     * @param api the way to the service
     * @param scratch what the run has made, or found where it must not make anything
     */
    record Place(ServiceApi api, TestData scratch) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Place place;
    private final Question question;
    private final OptionalInt assumed;
    private final List<String> evidence = new ArrayList<>();

    ProbeContext(Place place, Question question, OptionalInt assumed) {
        this.place = place;
        this.question = question;
        this.assumed = assumed;
    }

    // ---- what to look at ----

    UUID company() {
        return place.scratch().company();
    }

    UUID site() {
        return place.scratch().site();
    }

    UUID connection() {
        return place.scratch().connection();
    }

    /** What the run has made, or found; for probes that write, the way to make more. */
    TestData scratch() {
        return place.scratch();
    }

    /** A company made with a name alone, which only a run that writes can have. */
    UUID untouchedCompany() {
        if (!place.api().target().mayWrite()) {
            throw new UndecidedException(
                    "not enough data: only a run that writes has a company made with a name alone");
        }
        return place.scratch().newCompany("untouched");
    }

    /** Lets time pass, for what the service does by and by. */
    void pause(Duration duration) {
        place.api().target().pass(duration);
    }

    /** Looks until something is as it should be or the target's patience ends; the last look is the answer. */
    <T> T until(Supplier<T> look, Predicate<T> good) {
        return BackgroundWait.until(place.api().target(), look, good);
    }

    // ---- calls ----

    /** Reads. The path may have a query, and placeholders in both for values that evidence must not show. */
    ProbeResponse get(String path, Object... values) {
        return call(place.api().lenient(), "GET", path, values);
    }

    /** Sends a text as it is, anything else as JSON. */
    ProbeResponse post(Object body, String path, Object... values) {
        return call(place.api().lenient().body(json(body)), "POST", path, values);
    }

    /** Sends a POST that has no body. */
    ProbeResponse act(String path, Object... values) {
        return call(place.api().lenient(), "POST", path, values);
    }

    ProbeResponse patch(Object body, String path, Object... values) {
        return call(place.api().lenient().body(json(body)), "PATCH", path, values);
    }

    ProbeResponse delete(String path, Object... values) {
        return call(place.api().lenient(), "DELETE", path, values);
    }

    /** Asks for the methods of a path and what they take; changes nothing. */
    AllowedMethods options(String path, Object... values) {
        ProbeResponse seen = call(place.api().lenient(), "OPTIONS", path, values);
        String allow = seen.header("Allow");
        note("Allow of " + path + ": " + (allow == null ? "none" : allow));
        return new AllowedMethods(seen);
    }

    /** Sends a request of any other kind, such as one without a key; no status of it ends the probe. */
    ProbeResponse send(RequestSpecification request, String method, String path, Object... values) {
        FilledPath template = FilledPath.fill(path, values);
        template.query().forEach(parameter -> request.queryParam(parameter.name(), parameter.value()));
        Response response = request.redirects().follow(false).request(method, template.path());
        ProbeResponse seen = new ProbeResponse(method + " " + path, response);
        note(seen.text());
        return seen;
    }

    /** A request with the run's key. */
    RequestSpecification withKey() {
        return place.api().lenient();
    }

    /** A request with another key. */
    RequestSpecification withKey(String key) {
        return ((FilterableRequestSpecification) place.api().lenient()).replaceHeader(HttpTransport.KEY_HEADER, key);
    }

    /** A request without a key. */
    RequestSpecification withoutKey() {
        return ((FilterableRequestSpecification) place.api().lenient()).removeHeader(HttpTransport.KEY_HEADER);
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProbeResponse call(RequestSpecification request, String method, String path, Object... values) {
        ProbeResponse seen = send(request, method, path, values);
        if (seen.status() == 401 || seen.status() == 429 || seen.status() >= 500) {
            throw new UndecidedException(method + " " + path + " answered " + seen.status());
        }
        return seen;
    }

    // ---- the verdict ----

    /** Adds to the evidence. Never a value of somebody, only what the API itself defines. */
    void note(String observation) {
        evidence.add(observation);
    }

    /** The service does what the document assumes, which none of the candidates says alone. */
    Verdict asAssumed() {
        return new Verdict(QuestionOutcome.CONFIRMED, OptionalInt.empty(), question.assumed(), evidence, null);
    }

    /** The candidate that the document assumes is right. */
    Verdict says(int candidate) {
        return says(candidate, null);
    }

    /** A candidate is right; the patch is for one that the document does not assume. */
    Verdict says(int candidate, @Nullable SuggestedEdit patch) {
        boolean isAssumed = assumed.isPresent() && assumed.getAsInt() == candidate;
        if (!isAssumed && patch == null) {
            throw new IllegalArgumentException(
                    "Candidate " + candidate + " of " + question.id() + " is not assumed, so it needs a patch.");
        }
        return new Verdict(
                isAssumed ? QuestionOutcome.CONFIRMED : QuestionOutcome.REFUTED,
                OptionalInt.of(candidate),
                question.candidates().get(candidate),
                evidence,
                isAssumed ? null : patch);
    }

    /** Neither the assumption nor a candidate is right. */
    Verdict finds(String answer, SuggestedEdit patch) {
        return new Verdict(QuestionOutcome.REFUTED, OptionalInt.empty(), answer, evidence, patch);
    }

    /** What was seen does not decide it. */
    Verdict unclear(String why) {
        return Verdict.unclear(why, evidence);
    }
}
