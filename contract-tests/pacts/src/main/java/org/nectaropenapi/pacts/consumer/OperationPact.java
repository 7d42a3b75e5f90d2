package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.error.BadRequestException;
import org.nectaropenapi.client.error.ForbiddenException;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.error.TooManyRequestsException;
import org.nectaropenapi.client.error.UnauthorizedException;
import org.nectaropenapi.pacts.States;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Example;
import org.nectaropenapi.spec.model.Operation;

/**
 * A call of the client and its possible outcomes. Requests and responses are the document's examples; only the call and
 * the expectations about its result are written by hand. The expectations read complete examples; of a provider, pacts
 * demand less.
 *
 * @param <T> the result of the call
 */
final class OperationPact<T extends @Nullable Object> {

    private static final String WRONG_KEY = "no-such-key";

    private static final Map<Integer, Class<? extends StatusException>> EXCEPTIONS = Map.of(
            400, BadRequestException.class,
            401, UnauthorizedException.class,
            403, ForbiddenException.class,
            404, NotFoundException.class,
            429, TooManyRequestsException.class);

    private final Operation operation;
    private final Function<NectarClient, T> call;
    private final ExpectedRequest request;
    private final Set<String> exact = new HashSet<>();
    private final List<ProviderState> accounts = new ArrayList<>();
    private final List<HttpInteraction> interactions = new ArrayList<>();
    private Consumer<ObjectNode> responseEdit = example -> {};
    private String variant = "";

    private OperationPact(Operation operation, Function<NectarClient, T> call) {
        this.operation = operation;
        this.call = call;
        this.request = new ExpectedRequest(operation);
    }

    /** Starts the pact of a call that must reach the given operation. */
    static <T extends @Nullable Object> OperationPact<T> calling(String operationId, Function<NectarClient, T> call) {
        return new OperationPact<>(ApiDocument.bundled().operation(operationId), call);
    }

    /** Distinguishes this call from others of the same operation. */
    OperationPact<T> variant(String description) {
        variant = ", " + description;
        return this;
    }

    OperationPact<T> query(String name, String... values) {
        request.query(name, values);
        return this;
    }

    /** Edits the example request of the document. */
    OperationPact<T> sending(Consumer<ObjectNode> edit) {
        edit.accept((ObjectNode) request.json());
        return this;
    }

    OperationPact<T> sending(OptionalBody body) {
        request.body(body);
        return this;
    }

    /** Requires that the users in the request have Nectar accounts. */
    OperationPact<T> accounts(String... emails) {
        accounts.add(new ProviderState(States.ACCOUNTS, Map.of("emails", List.of(emails))));
        return this;
    }

    /** Edits the example of the successful response. */
    OperationPact<T> responding(Consumer<ObjectNode> edit) {
        responseEdit = edit;
        return this;
    }

    /** Names the paths of values in the response that must equal the example, where the pact demands them. */
    OperationPact<T> exactly(String... paths) {
        exact.addAll(List.of(paths));
        return this;
    }

    /** Adds the successful response of the document. */
    OperationPact<T> succeeds(List<ProviderState> states, Consumer<T> expectation) {
        int status = operation.successStatus().orElseThrow();
        add(
                "",
                status,
                ExpectedRequest.SANDBOX_KEY,
                states,
                true,
                call::apply,
                nectar -> expectation.accept(call.apply(nectar)));
        return this;
    }

    /**
     * Adds the successful response of the document, with one model of a class in it: alone, in a page or in an
     * envelope.
     */
    <M> OperationPact<T> succeeds(List<ProviderState> states, Class<M> type, Consumer<? super M> expectation) {
        return succeeds(states, result -> assertThat(FoundModels.in(result, type))
                .as(type.getSimpleName())
                .singleElement()
                .satisfies(expectation::accept));
    }

    /** Adds a refusal with 400. */
    OperationPact<T> isRefused(List<ProviderState> states) {
        return fails(400, ExpectedRequest.SANDBOX_KEY, states, true);
    }

    /** Adds the responses for resources that belong to another team or do not exist. */
    OperationPact<T> hidesOtherTeams() {
        return fails(403, ExpectedRequest.SANDBOX_KEY, given(States.OTHER_TEAM), true)
                .fails(404, ExpectedRequest.SANDBOX_KEY, List.of(), false);
    }

    OperationPact<T> needsKey() {
        return fails(401, WRONG_KEY, List.of(), false);
    }

    OperationPact<T> mayBeRateLimited() {
        return fails(429, ExpectedRequest.SANDBOX_KEY, given(States.RATE_LIMITED), false);
    }

    String method() {
        return operation.method();
    }

    /** Tells whether the first interaction is a success. */
    boolean isSuccessful() {
        return !interactions.isEmpty()
                && interactions.get(0).expected().getResponse().getStatus() / 100 == 2;
    }

    List<HttpInteraction> interactions() {
        return List.copyOf(interactions);
    }

    static List<ProviderState> given(String state) {
        return given(state, Map.of());
    }

    static List<ProviderState> given(String state, Map<String, Object> parameters) {
        return List.of(new ProviderState(state, parameters));
    }

    /** Adds a failure with a status, if the document has it. */
    private OperationPact<T> fails(int status, String apiKey, List<ProviderState> states, boolean withRealIds) {
        if (!operation.responses().containsKey(status)) {
            return this;
        }
        String detail = example(status)
                .map(example -> example.value().path("detail").textValue())
                .orElse(null);
        add(": " + status, status, apiKey, states, withRealIds, nectar -> failure(status, nectar), nectar -> failure(
                        status, nectar)
                .returns(detail, StatusException::detail));
        return this;
    }

    /** Calls the client, which must fail with the exception for a status. */
    private ObjectAssert<StatusException> failure(int status, NectarClient nectar) {
        return assertThat(catchThrowable(() -> call.apply(nectar)))
                .isExactlyInstanceOf(EXCEPTIONS.get(status))
                .asInstanceOf(InstanceOfAssertFactories.type(StatusException.class))
                .returns(status, StatusException::status)
                .returns(operation.id(), StatusException::operationId)
                .returns(1, StatusException::attempts);
    }

    private Optional<JsonResponse> response(int status) {
        return example(status).map(example -> {
            JsonNode value = example.value().deepCopy();
            if (status < 300 && value instanceof ObjectNode object) {
                responseEdit.accept(object);
            }
            return JsonResponse.of(operation, status, "application/json", example.schema(), value);
        });
    }

    private Optional<Example> example(int status) {
        return operation.responseExamples(status).stream().findFirst();
    }

    private void add(
            String outcome,
            int status,
            String apiKey,
            List<ProviderState> states,
            boolean withRealIds,
            Consumer<NectarClient> check,
            Consumer<NectarClient> use) {
        if (!request.json().isMissingNode()) {
            request.json(SentBody.retain(request.json(), SentBody.of(call::apply)));
        }
        List<ProviderState> all = new ArrayList<>(accounts);
        all.addAll(states);
        String description = operation.node().text("summary") + " (" + operation.id() + ")" + variant + outcome;
        Optional<JsonResponse> response = response(status);
        V4Interaction.SynchronousHttp expected = new V4Interaction.SynchronousHttp(
                null,
                description,
                all,
                request.build(apiKey, withRealIds),
                response.map(json -> json.demanded(status < 300 ? exact : Set.of()))
                        .orElseGet(() -> new HttpResponse(status)));
        expected.addReference("OpenAPI", "operationId", operation.id());
        interactions.add(new HttpInteraction(
                expected,
                response.map(JsonResponse::least).orElseGet(() -> new HttpResponse(status)),
                response.map(JsonResponse::complete).orElseGet(() -> new HttpResponse(status)),
                apiKey,
                check,
                use));
    }
}
