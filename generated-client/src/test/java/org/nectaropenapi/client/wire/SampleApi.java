package org.nectaropenapi.client.wire;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.Map;
import org.nectaropenapi.client.service.NectarOperation;
import org.nectaropenapi.client.service.RequestParameters;
import org.nectaropenapi.client.upload.MultipartForm;

/** A Feign interface in the form of the generated ones. */
interface SampleApi {

    @NectarOperation(id = "getThing", idempotent = true)
    @RequestLine(value = "GET /v9/thing/{id}", decodeSlash = false)
    Map<String, Object> get(@Param("id") String id);

    @NectarOperation(id = "listThings", idempotent = true)
    @RequestLine(value = "GET /v9/thing/company/{company_id}/all", decodeSlash = false)
    Map<String, Object> list(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "rawThing", idempotent = true)
    @RequestLine(value = "GET /v9/thing/raw", decodeSlash = false)
    byte[] raw();

    @NectarOperation(id = "createThing", idempotent = false)
    @RequestLine(value = "POST /v9/thing", decodeSlash = false)
    Map<String, Object> create(Map<String, Object> thing);

    @NectarOperation(id = "queryThings", idempotent = true)
    @RequestLine(value = "POST /v9/thing/query", decodeSlash = false)
    Map<String, Object> query(Map<String, Object> query);

    @NectarOperation(id = "linkThing", idempotent = false, mayBeEmpty = true)
    @RequestLine(value = "POST /v9/thing/{id}/link", decodeSlash = false)
    Map<String, Object> link(@Param("id") String id);

    @NectarOperation(id = "updateThing", idempotent = false)
    @RequestLine(value = "PATCH /v9/thing/{id}", decodeSlash = false)
    Map<String, Object> update(@Param("id") String id, Map<String, Object> changes);

    @NectarOperation(id = "deleteThing", idempotent = false)
    @RequestLine(value = "DELETE /v9/thing/{id}", decodeSlash = false)
    void delete(@Param("id") String id);

    @NectarOperation(id = "uploadThing", idempotent = false)
    @RequestLine(value = "POST /v9/thing/{id}/file", decodeSlash = false)
    Map<String, Object> upload(@Param("id") String id, MultipartForm form);

    @NectarOperation(id = "hostileThing", idempotent = true)
    @RequestLine(value = "GET /v9/thing/hostile", decodeSlash = false)
    @Headers("X-Note: {note}")
    Map<String, Object> withHeader(@Param("note") String note);
}
