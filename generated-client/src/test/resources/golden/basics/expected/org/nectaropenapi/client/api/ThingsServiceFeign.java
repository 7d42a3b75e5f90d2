package org.nectaropenapi.client.api;

import feign.Headers;
import feign.RequestLine;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.download.ServiceFile;
import org.nectaropenapi.client.upload.FileBody;
import org.nectaropenapi.client.upload.MultipartForm;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.service.NectarOperation;
import org.nectaropenapi.client.service.RequestParameters;
import org.nectaropenapi.client.model.*;

interface ThingsServiceFeign {

    @NectarOperation(id = "createThing")
    @RequestLine("POST /v9/thing")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    RequiredAndOptionalFields createThing(ThingCreateRequest thingCreateRequest);

    @NectarOperation(id = "deleteThing")
    @RequestLine("DELETE /v9/thing/{thing_id}")
    @Headers({"Accept: application/json"})
    void deleteThing(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "getState")
    @RequestLine("GET /v9/thing/{thing_id}/state")
    @Headers({"Accept: application/json"})
    Part getState(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "getThing")
    @RequestLine("GET /v9/thing/{thing_id}")
    @Headers({"Accept: application/json"})
    EveryFormat getThing(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "listParts")
    @RequestLine("GET /v9/thing/{thing_id}/part")
    @Headers({"Accept: application/json"})
    PartPage listParts(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "listThings")
    @RequestLine("GET /v9/thing")
    @Headers({"Accept: application/json"})
    List<RequiredAndOptionalFields> listThings();

    @NectarOperation(id = "ping", mayBeEmpty = true)
    @RequestLine("GET /v9/ping")
    @Headers({"Accept: application/json"})
    @Nullable Object ping();

    @NectarOperation(id = "queryThings", idempotent = true, bodyMayBeAbsent = true)
    @RequestLine("POST /v9/query/{text_id}")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Map<String, Object> queryThings(@RequestParameters.Encoded RequestParameters parameters, @Nullable ThingQuery thingQuery);

    @NectarOperation(id = "updateThing")
    @RequestLine("PATCH /v9/thing/{thing_id}")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    RequiredAndOptionalFields updateThing(@RequestParameters.Encoded RequestParameters parameters, ThingUpdateRequest thingUpdateRequest);
}
