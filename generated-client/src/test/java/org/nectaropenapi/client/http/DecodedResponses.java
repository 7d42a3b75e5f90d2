package org.nectaropenapi.client.http;

import feign.DefaultContract;
import feign.MethodMetadata;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.json.NectarJson;

/**
 * Hands answers of one operation to the client's readers without a wire: a hundred thousand of them in a test are too
 * many for one. It stands in the package of the readers, which nobody else gets at.
 */
public final class DecodedResponses {

    private static final ClientOptions OPTIONS =
            ClientOptions.builder(ApiKey.of("nk_test_by_hand")).build();
    private static final JsonBodyDecoder DECODER = new JsonBodyDecoder(NectarJson.newMapper());
    private static final StatusErrors ERRORS = new StatusErrors(NectarJson.newMapper(), OPTIONS);

    private final MethodMetadata method;
    private final Request request;

    private DecodedResponses(MethodMetadata method) {
        this.method = method;
        RequestTemplate template = new RequestTemplate();
        template.methodMetadata(method);
        this.request = Request.create(
                Request.HttpMethod.valueOf(method.template().method()),
                "https://localhost/",
                Map.of(),
                null,
                StandardCharsets.UTF_8,
                template);
    }

    /** The operations of a generated Feign interface. */
    public static List<DecodedResponses> of(Class<?> feignInterface) {
        return new DefaultContract()
                .parseAndValidateMetadata(feignInterface).stream()
                        .map(DecodedResponses::new)
                        .toList();
    }

    /** The operation's id in the document. */
    public String operationId() {
        return OperationInfo.of(request).id();
    }

    /** Reads the body of a success as a call of the operation does. */
    public @Nullable Object read(byte[] body) {
        return DECODER.decode(response(200, body), method.returnType());
    }

    /** Reads the body of an error as a call of the operation does. */
    public StatusException refused(int status, byte[] body) {
        return ERRORS.decode(method.configKey(), response(status, body));
    }

    private Response response(int status, byte[] body) {
        return Response.builder()
                .status(status)
                .headers(Map.of("Content-Type", List.of("application/json")))
                .body(new AnswerBody(body, new Call(OPTIONS, request, null)))
                .request(request)
                .build();
    }
}
