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

interface AccessServiceFeign {

    @NectarOperation(id = "readBeta", server = "/beta")
    @RequestLine("GET /v9/beta")
    @Headers({"Accept: application/json"})
    Thing readBeta();

    @NectarOperation(id = "readEither")
    @RequestLine("GET /v9/either")
    @Headers({"Accept: application/json"})
    Thing readEither();

    @NectarOperation(id = "readElsewhere", authenticated = false, server = "https://files.fixture.test/public")
    @RequestLine("GET /v9/elsewhere")
    @Headers({"Accept: application/json"})
    Thing readElsewhere();

    @NectarOperation(id = "readOpen", authenticated = false)
    @RequestLine("GET /v9/open")
    @Headers({"Accept: application/json"})
    Thing readOpen();

    @NectarOperation(id = "readRelative", server = "/preview")
    @RequestLine("GET /v9/relative/{thing_id}")
    @Headers({"Accept: application/json"})
    Thing readRelative(@RequestParameters.Encoded RequestParameters parameters);
}
