package org.nectaropenapi.sandbox.http;

/** Serves files outside the API: no key, no document, no JSON. */
public interface FileServer {

    /**
     * Tells which paths are files.
     *
     * @param path raw path of a request
     * @return whether this server answers it instead of the API
     */
    boolean serves(String path);

    /**
     * Answers a request.
     *
     * @param request the request
     * @return the file or a refusal
     */
    FileResponse answer(FileRequest request);
}
