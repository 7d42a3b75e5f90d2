package org.nectaropenapi.client.api;

import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.upload.MultipartForm;
import org.nectaropenapi.client.service.NectarOperation;
import org.nectaropenapi.client.model.*;

interface ThingsServiceFeign {

    @NectarOperation(id = "createThing")
    @RequestLine(value = "POST /v9/thing", decodeSlash = false)
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    RequiredAndOptionalFields createThing(ThingCreateRequest thingCreateRequest);

    @NectarOperation(id = "deleteThing")
    @RequestLine(value = "DELETE /v9/thing/{thingId}", decodeSlash = false)
    @Headers({"Accept: application/json"})
    void deleteThing(@Param("thingId") String thingId);

    @NectarOperation(id = "getState")
    @RequestLine(value = "GET /v9/thing/{thingId}/state", decodeSlash = false)
    @Headers({"Accept: application/json"})
    Part getState(@Param("thingId") String thingId);

    @NectarOperation(id = "getThing")
    @RequestLine(value = "GET /v9/thing/{thingId}", decodeSlash = false)
    @Headers({"Accept: application/json"})
    EveryFormat getThing(@Param("thingId") String thingId);

    @NectarOperation(id = "listParts")
    @RequestLine(value = "GET /v9/thing/{thingId}/part", decodeSlash = false)
    @Headers({"Accept: application/json"})
    PartPage listParts(@Param("thingId") String thingId, @QueryMap Map<String, List<String>> query);

    @NectarOperation(id = "listThings")
    @RequestLine(value = "GET /v9/thing", decodeSlash = false)
    @Headers({"Accept: application/json"})
    List<RequiredAndOptionalFields> listThings();

    @NectarOperation(id = "ping", mayBeEmpty = true)
    @RequestLine(value = "GET /v9/ping", decodeSlash = false)
    @Headers({"Accept: application/json"})
    Object ping();

    @NectarOperation(id = "queryThings", idempotent = true)
    @RequestLine(value = "POST /v9/query/{textId}", decodeSlash = false)
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Map<String, Object> queryThings(@Param("textId") String textId, @Nullable ThingQuery thingQuery);

    @NectarOperation(id = "updateThing")
    @RequestLine(value = "PATCH /v9/thing/{thingId}", decodeSlash = false)
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    RequiredAndOptionalFields updateThing(@Param("thingId") String thingId, ThingUpdateRequest thingUpdateRequest);
}
