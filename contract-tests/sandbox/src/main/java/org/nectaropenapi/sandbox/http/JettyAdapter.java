package org.nectaropenapi.sandbox.http;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Translates between Jetty and the pipeline. */
final class JettyAdapter extends Handler.Abstract {
    private final Pipeline pipeline;
    private final List<ServedPath> besides;
    private final Clock clock;

    JettyAdapter(Pipeline pipeline, List<ServedPath> besides, Clock clock) {
        this.pipeline = pipeline;
        this.besides = List.copyOf(besides);
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        ApiRequest received = read(request);
        WireResponse result = besides.stream()
                .filter(path -> path.serves(received.path()))
                .findFirst()
                .map(path -> path.serve(received))
                .orElseGet(() -> pipeline.handle(received));
        write(result, request, response, callback);
        return true;
    }

    /** Reports what Jetty itself refuses in the API's form. */
    boolean refuse(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        HandlerResponse problem = HandlerResponse.problem(status, "The request could not be read.");
        write(WireResponse.of(problem), request, response, callback);
        return true;
    }

    private void write(WireResponse result, Request request, Response response, Callback callback) {
        response.setStatus(result.status());
        response.getHeaders()
                .put(HttpHeader.DATE, RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        result.headers().forEach(response.getHeaders()::put);
        if (result.contentType() != null) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, result.contentType());
        }
        ByteBuffer body = ByteBuffer.wrap(result.body());
        switch (result.ending()) {
            case COMPLETE -> response.write(true, body, callback);
            case CUT_BODY -> {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, result.body().length);
                body.limit(body.limit() / 2);
                response.write(false, body, Callback.from(() -> hangUp(request, callback)));
            }
            case NO_RESPONSE -> hangUp(request, callback);
        }
    }

    private static void hangUp(Request request, Callback callback) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new IOException("The connection was cut on purpose."));
    }

    private ApiRequest read(Request request) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean tooLarge = false;
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] buffer = new byte[16 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                // Reading to the end lets the client finish and see the response instead of a cut connection.
                tooLarge |= body.size() + n > pipeline.maxBodyBytes();
                if (!tooLarge) {
                    body.write(buffer, 0, n);
                }
            }
        }
        return new ApiRequest(
                request.getMethod(),
                request.getHttpURI().getPath(),
                QueryString.pairs(request.getHttpURI().getQuery()),
                request.getHeaders().stream()
                        .map(field -> Map.entry(field.getName(), field.getValue() == null ? "" : field.getValue()))
                        .toList(),
                request.getHeaders().get(pipeline.keyHeader()),
                body.toByteArray(),
                tooLarge,
                check -> false);
    }
}
