package org.nectaropenapi.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Translates between Jetty and the pipeline. */
final class JettyAdapter extends Handler.Abstract {
    /** A file of 25 MB and the form around it. */
    private static final int BODY_LIMIT = 27 * 1024 * 1024;

    private final Pipeline pipeline;
    private final FileServer files;

    JettyAdapter(Pipeline pipeline, FileServer files) {
        this.pipeline = pipeline;
        this.files = files;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        ApiRequest read = read(request);
        if (files.serves(read.path())) {
            write(
                    files.answer(new FileRequest(read.method(), read.path(), read.query(), read.apiKey() != null)),
                    response,
                    callback);
        } else {
            write(pipeline.handle(read), request, response, callback);
        }
        return true;
    }

    /** Answers what Jetty refuses on its own account, in the API's form. */
    boolean refuse(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        write(
                WireResponse.of(HandlerResponse.problem(status, "The request could not be read.")),
                request,
                response,
                callback);
        return true;
    }

    private static void write(WireResponse answer, Request request, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        if (answer.contentType() != null) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        }
        ByteBuffer body = ByteBuffer.wrap(answer.body());
        switch (answer.ending()) {
            case COMPLETE -> response.write(true, body, callback);
            case CUT_BODY -> {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
                body.limit(body.limit() / 2);
                response.write(false, body, Callback.from(() -> hangUp(request, callback)));
            }
            case NO_ANSWER -> hangUp(request, callback);
        }
    }

    private static void hangUp(Request request, Callback callback) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new IOException("The connection was cut on purpose."));
    }

    private static void write(FileResponse answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.mediaType());
        response.write(true, ByteBuffer.wrap(answer.content()), callback);
    }

    private static ApiRequest read(Request request) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean tooLarge = false;
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] buffer = new byte[16 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                // Reading to the end lets the sender finish and see the answer instead of a cut connection.
                tooLarge |= body.size() + n > BODY_LIMIT;
                if (!tooLarge) {
                    body.write(buffer, 0, n);
                }
            }
        }
        return new ApiRequest(
                request.getMethod(),
                request.getHttpURI().getPath(),
                Queries.parse(request.getHttpURI().getQuery()),
                request.getHeaders().get("X-API-Key"),
                request.getHeaders().get(HttpHeader.CONTENT_TYPE),
                body.toByteArray(),
                tooLarge,
                rule -> false);
    }
}
