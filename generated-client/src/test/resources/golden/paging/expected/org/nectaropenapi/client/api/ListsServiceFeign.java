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

interface ListsServiceFeign {

    @NectarOperation(id = "listCursors")
    @RequestLine("GET /v9/cursors")
    @Headers({"Accept: application/json"})
    ThingCursorPage listCursors(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "listLongPages")
    @RequestLine("GET /v9/long-pages")
    @Headers({"Accept: application/json"})
    LongThingPage listLongPages(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "listPages")
    @RequestLine("GET /v9/pages/{owner_id}")
    @Headers({"Accept: application/json"})
    ThingPage listPages(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "listPlain")
    @RequestLine("GET /v9/plain")
    @Headers({"Accept: application/json"})
    ThingCursorPage listPlain(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "searchThings", idempotent = true)
    @RequestLine("POST /v9/search")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    ThingPage searchThings(@RequestParameters.Encoded RequestParameters parameters, ThingSearchRequest thingSearchRequest);
}
