package org.nectaropenapi.client.service;

import java.lang.reflect.Method;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.transport.HttpCall;
import org.nectaropenapi.client.transport.RequestBody;

/**
 * Passes responses of one operation to the client's readers without a connection: a test with a hundred thousand of
 * them would take too long with one. It stands in the package of the readers, which are not visible elsewhere.
 */
public final class DecodedResponses {

    private static final ClientOptions OPTIONS =
            ClientOptions.builder(ApiKey.of("nk_test_by_hand")).build();
    private static final ResponseReader RESPONSES =
            new ResponseReader(NectarJson.newMapper(), UnaryOperator.identity());
    private static final ErrorReader ERRORS = new ErrorReader(NectarJson.newMapper(), OPTIONS);

    private final Method method;

    private DecodedResponses(Method method) {
        this.method = method;
    }

    /** Returns the operations of a generated Feign interface. */
    public static List<DecodedResponses> of(Class<?> feignInterface) {
        return Arrays.stream(feignInterface.getMethods())
                .map(DecodedResponses::new)
                .toList();
    }

    public String operationId() {
        return operation().id();
    }

    private NectarOperation operation() {
        return method.getAnnotation(NectarOperation.class);
    }

    /** Reads the body of a success as a call of the operation does. */
    public @Nullable Object read(byte[] body) {
        return RESPONSES.read(response(200, body), method.getGenericReturnType());
    }

    /** Reads the body of an error as a call of the operation does. */
    public StatusException refused(int status, byte[] body) {
        return ERRORS.read(response(status, body));
    }

    private ServiceResponse response(int status, byte[] body) {
        HttpHeaders headers =
                HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (name, value) -> true);
        HttpCall call =
                new HttpCall(OPTIONS, new HttpCall.Operation(operation().id(), "POST", "/", false), RequestBody.of());
        return new ServiceResponse(operation(), call, status, headers, body);
    }
}
