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

interface QueriesServiceFeign {

    @NectarOperation(id = "changeThing")
    @RequestLine("PATCH /v9/required/{thing_id}")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Thing changeThing(@RequestParameters.Encoded RequestParameters parameters, ThingUpdateRequest thingUpdateRequest);

    @NectarOperation(id = "deleteRange")
    @RequestLine("DELETE /v9/required/{thing_id}")
    @Headers({"Accept: application/json"})
    void deleteRange(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "queryRequired")
    @RequestLine("GET /v9/required/{thing_id}")
    @Headers({"Accept: application/json"})
    Thing queryRequired(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "queryStyles")
    @RequestLine("GET /v9/styles")
    @Headers({"Accept: application/json"})
    Thing queryStyles(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "queryTypes")
    @RequestLine("GET /v9/types")
    @Headers({"Accept: application/json"})
    Thing queryTypes(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "replaceThing")
    @RequestLine("PUT /v9/required/{thing_id}")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Thing replaceThing(@RequestParameters.Encoded RequestParameters parameters, ThingUpdateRequest thingUpdateRequest);
}
