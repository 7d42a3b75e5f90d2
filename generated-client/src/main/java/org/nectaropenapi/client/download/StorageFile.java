package org.nectaropenapi.client.download;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.nectaropenapi.client.error.UnreadableResponseException;
import org.nectaropenapi.client.http.CallReport;
import org.nectaropenapi.client.internal.ContentEncoding;
import org.nectaropenapi.client.transport.HttpCall;
import org.nectaropenapi.client.transport.HttpSender;
import org.nectaropenapi.client.transport.RequestBody;
import org.nectaropenapi.client.transport.ResponseStream;

/** A file in a storage, which gets no header of the client but those that ask for a part. */
final class StorageFile implements FileSource {

    private final String operationId;
    private final URI url;
    private final FileClient files;
    private final HttpCall call;

    StorageFile(String operationId, URI url, FileClient files) {
        this.operationId = operationId;
        this.url = url;
        this.files = files;
        this.call = new HttpCall(
                files.options(), new HttpCall.Operation(operationId, "GET", CallReport.FILE, true), RequestBody.of());
    }

    @Override
    public HttpCall call() {
        return call;
    }

    @Override
    public HttpResponse<ResponseStream> open(Map<String, String> headers) {
        return files.sender().open(call, () -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(url);
            headers.forEach(request::setHeader);
            return request;
        });
    }

    @Override
    public void check(HttpResponse<ResponseStream> response) {
        if (response.statusCode() != 200) {
            throw StorageRefusal.of(operationId, response, call.attempts());
        }
        ContentEncoding encoding = ContentEncoding.of(response.headers());
        if (!encoding.isIdentity()) {
            throw new UnreadableResponseException(operationId, call.attempts(), 200, encoding.refusal(), null);
        }
    }

    @Override
    public boolean isResumable() {
        return true;
    }

    @Override
    public HttpSender sender() {
        return files.sender();
    }
}
