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

interface PathsServiceFeign {

    @NectarOperation(id = "deleteShared")
    @RequestLine("DELETE /v9/shared/{thing_id}")
    @Headers({"Accept: application/json"})
    void deleteShared(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "readBatch")
    @RequestLine("GET /v9/meter-{number}:batch(1)/{flag}")
    @Headers({"Accept: application/json"})
    Thing readBatch(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "readExport")
    @RequestLine("GET /v9/meter/{meter_id}.csv")
    @Headers({"Accept: application/json"})
    Thing readExport(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "readIds")
    @RequestLine("GET /v9/ids/{ids}")
    @Headers({"Accept: application/json"})
    Thing readIds(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "readKind")
    @RequestLine("GET /v9/kind/{kind}/{instant}")
    @Headers({"Accept: application/json"})
    Thing readKind(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "readNewVersion")
    @RequestLine("GET /v10/thing/{thing-id}/{filter.name}")
    @Headers({"Accept: application/json"})
    Thing readNewVersion(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "readRange")
    @RequestLine("GET /v9/meter/{from}..{to}/usage")
    @Headers({"Accept: application/json"})
    Thing readRange(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "readShared")
    @RequestLine("GET /v9/shared/{thing_id}")
    @Headers({"Accept: application/json"})
    Thing readShared(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "readStyled")
    @RequestLine("GET /v9/label/{label}/matrix/{matrix}")
    @Headers({"Accept: application/json"})
    void readStyled(@RequestParameters.Encoded RequestParameters parameters);
}
