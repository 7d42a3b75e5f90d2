package org.nectaropenapi.client.download;

import java.net.http.HttpResponse;
import java.util.Map;
import org.nectaropenapi.client.transport.HttpCall;
import org.nectaropenapi.client.transport.HttpSender;
import org.nectaropenapi.client.transport.ResponseStream;

/** Where a file comes from: the service or a storage. One source serves one download. */
public interface FileSource {

    /**
     * Returns the call that the requests of the download belong to.
     *
     * @return the same object every time
     */
    HttpCall call();

    /**
     * Sends a request for the file.
     *
     * @param headers headers beside those of every request, for a part of the file
     * @return the response, whose body has to be closed
     */
    HttpResponse<ResponseStream> open(Map<String, String> headers);

    /**
     * Checks that the response to a request for the whole file is the file.
     *
     * @param response the response
     * @throws org.nectaropenapi.client.error.NectarException if it is something else
     */
    void check(HttpResponse<ResponseStream> response);

    /**
     * Returns whether a part of the file may be requested later.
     *
     * @return false if a further request could have an effect
     */
    boolean isResumable();

    /**
     * Returns what sends the requests.
     *
     * @return the sender of the client
     */
    HttpSender sender();
}
