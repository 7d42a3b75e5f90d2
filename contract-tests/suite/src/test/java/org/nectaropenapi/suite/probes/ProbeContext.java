package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.suite.support.TestData;

/** One run of a probe: its access to the service and the verdict it reaches. Records every call as evidence. */
public final class ProbeContext {
    /**
     * The service that probes call, and the objects they use there.
     *
     * @param api the access to the service
     * @param testData the objects that the run created, or found where it must not create any
     */
    public record Environment(ServiceApi api, TestData testData) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Environment environment;
    private final Probe probe;
    private final Question question;
    private final List<String> evidence = new ArrayList<>();
    private boolean succeeded;

    public ProbeContext(Environment environment, Probe probe, Question question) {
        this.environment = environment;
        this.probe = probe;
        this.question = question;
    }

    // ---- test data ----

    public UUID company() {
        return testData().company();
    }

    public UUID site() {
        return testData().site();
    }

    public UUID connection() {
        return testData().connection();
    }

    /** Creates a company; only for probes that write. */
    public UUID newCompany(String purpose) {
        return testData().newCompany(purpose);
    }

    /** Creates a site; only for probes that write. */
    public UUID newSite(UUID company, String purpose) {
        return testData().newSite(company, purpose);
    }

    /** Creates a connection; only for probes that write. */
    public UUID newConnection(UUID company, UUID... sites) {
        return testData().newConnection(company, sites);
    }

    public TestData testData() {
        return environment.testData();
    }

    /** Returns a company created with a name alone, which only a run that writes can have. */
    public UUID untouchedCompany() {
        if (!environment.api().target().mayWrite()) {
            throw new UndecidedException(
                    "not enough data: only a run that writes has a company made with a name alone");
        }
        return newCompany("untouched");
    }

    /** Lets time pass for work that the service does in the background. */
    public void pause(Duration duration) {
        environment.api().target().pass(duration);
    }

    /**
     * Repeats a call until its result satisfies the condition or the target's patience ends; returns the last result.
     */
    public <T> T until(String event, Supplier<T> call, Predicate<T> condition) {
        return environment.api().background().until(event, call, condition);
    }

    // ---- calls ----

    /**
     * Sends a request for an {@linkplain Endpoint endpoint} without a body. The values replace the placeholders of the
     * path and then those of the query; the evidence does not show them.
     */
    public ProbeResponse call(String target, Object... values) {
        return checked(withKey(), Endpoint.of(target), values);
    }

    /** Sends a request for an endpoint with a text as it is, or with anything else as JSON. */
    public ProbeResponse callWith(Object body, String target, Object... values) {
        return checked(withKey().body(json(body)), Endpoint.of(target), values);
    }

    /** Sends any other request for an endpoint, such as a form. */
    public ProbeResponse call(RequestSpecification request, String target, Object... values) {
        return checked(request, Endpoint.of(target), values);
    }

    /** Returns the items of a list, which has to be readable for the probe to go on. */
    public List<JsonNode> items(String target, Object... values) {
        return call(target, values).ok().items();
    }

    /** Returns the items of a list, which must have some for the probe to go on; otherwise says what the data lacks. */
    public List<JsonNode> someItems(String lack, String target, Object... values) {
        return some(items(target, values), lack);
    }

    /** Returns the objects, of which there must be some for the probe to go on; otherwise says what the data lacks. */
    public List<JsonNode> some(List<JsonNode> objects, String lack) {
        if (objects.isEmpty()) {
            throw UndecidedException.lacking(lack).get();
        }
        return objects;
    }

    /** Returns the items of a list, or none where the service does not have it. */
    public List<JsonNode> itemsIfThere(String target, Object... values) {
        ProbeResponse response = call(target, values);
        return response.isSuccessOrAbsent() ? response.items() : List.of();
    }

    /** Returns the total of a list, which has to be readable for the probe to go on. */
    public int total(String target, Object... values) {
        return call(target, values).ok().total();
    }

    /** Sends OPTIONS, which changes nothing, for the methods of a path and the properties they take. */
    public AllowedMethods options(String target, Object... values) {
        Endpoint endpoint = Endpoint.of("OPTIONS " + target);
        ProbeResponse response = checked(withKey(), endpoint, values);
        String allow = response.header("Allow");
        note("Allow of " + endpoint.path() + ": " + (allow == null ? "none" : allow));
        succeeded |= allow != null;
        return new AllowedMethods(response);
    }

    /** Sends a request for an endpoint that may fail, such as one without a key. No status ends the probe. */
    public ProbeResponse send(RequestSpecification request, String target, Object... values) {
        return send(request, Endpoint.of(target), values);
    }

    private ProbeResponse send(RequestSpecification request, Endpoint endpoint, Object... values) {
        FilledPath filled = FilledPath.fill(endpoint.path() + endpoint.query(), values);
        filled.query().forEach(parameter -> request.queryParam(parameter.name(), parameter.value()));
        ProbeResponse response = new ProbeResponse(
                endpoint.method() + " " + endpoint.path() + endpoint.query(),
                request.redirects().follow(false).request(endpoint.method(), filled.path()));
        note(response.summary());
        succeeded |= response.isSuccess();
        return response;
    }

    /** Returns a request with the run's key. */
    public RequestSpecification withKey() {
        return environment.api().lenient();
    }

    /** Returns a request with another key. */
    public RequestSpecification withKey(String key) {
        return ((FilterableRequestSpecification) withKey())
                .replaceHeader(environment.api().target().keyHeader(), key);
    }

    public RequestSpecification withoutKey() {
        return ((FilterableRequestSpecification) withKey())
                .removeHeader(environment.api().target().keyHeader());
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProbeResponse checked(RequestSpecification request, Endpoint endpoint, Object... values) {
        ProbeResponse response = send(request, endpoint, values);
        if (response.status() == 401 || response.status() == 429 || response.status() >= 500) {
            throw new UndecidedException(endpoint.method() + " " + endpoint.path() + " returned " + response.status());
        }
        return response;
    }

    // ---- the verdict ----

    /** Leaves the question open unless the condition holds. */
    public void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new UndecidedException(otherwise);
        }
    }

    /** Returns the value, or leaves the question open when there is none. */
    public <T> T require(Optional<T> value, String otherwise) {
        return value.orElseThrow(() -> new UndecidedException(otherwise));
    }

    /** Adds to the evidence. Only terms that the API itself defines belong there, never anybody's values. */
    public void note(String observation) {
        evidence.add(observation);
    }

    /** Begins to collect the statuses of several requests. */
    public RequestOutcomes outcomes() {
        return new RequestOutcomes(this);
    }

    /** Returns the verdict, which stays open when none of the calls succeeded: then nothing shows that they could. */
    Verdict supported(Verdict verdict) {
        return succeeded || verdict.outcome() == QuestionOutcome.UNCLEAR
                ? verdict
                : unclear("no call succeeded, so the responses may be those of any request");
    }

    /** Begins a table of the possible verdicts. */
    public Decision decide() {
        return new Decision(this);
    }

    /** Confirms an assumption that no single candidate states. */
    public Verdict asAssumed() {
        return new Verdict(QuestionOutcome.CONFIRMED, OptionalInt.empty(), question.assumed(), evidence, null);
    }

    /** Finds a candidate right, which the document assumes or for which the probe suggests an edit. */
    public Verdict finds(int candidate) {
        if (probe.isAssumed(candidate)) {
            return verdict(QuestionOutcome.CONFIRMED, candidate, null);
        }
        SuggestedEdit edit = probe.edit(candidate)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Candidate " + candidate + " of " + question.id() + " is not assumed, so it needs an edit."));
        return verdict(QuestionOutcome.REFUTED, candidate, edit);
    }

    /** Finds a candidate right and suggests an edit in words, in case the document does not assume it. */
    public Verdict finds(int candidate, String edit) {
        return finds(candidate, SuggestedEdit.edit(edit));
    }

    /** Finds a candidate right; the edit is for one that the document does not assume. */
    public Verdict finds(int candidate, SuggestedEdit edit) {
        return probe.isAssumed(candidate) ? finds(candidate) : verdict(QuestionOutcome.REFUTED, candidate, edit);
    }

    private Verdict verdict(QuestionOutcome outcome, int candidate, @Nullable SuggestedEdit edit) {
        return new Verdict(
                outcome, OptionalInt.of(candidate), question.candidates().get(candidate), evidence, edit);
    }

    /** Finds an answer that is neither the assumption nor a candidate, and suggests an edit in words. */
    public Verdict finds(String answer, String edit) {
        return finds(answer, SuggestedEdit.edit(edit));
    }

    /** Finds an answer that is neither the assumption nor a candidate. */
    public Verdict finds(String answer, SuggestedEdit edit) {
        return new Verdict(QuestionOutcome.REFUTED, OptionalInt.empty(), answer, evidence, edit);
    }

    /** Leaves the question open, since the responses do not decide it. */
    public Verdict unclear(String reason) {
        return Verdict.unclear(reason, evidence);
    }
}
