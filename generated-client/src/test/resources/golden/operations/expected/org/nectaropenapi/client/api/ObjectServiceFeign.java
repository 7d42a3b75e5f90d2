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

interface ObjectServiceFeign {

    @NectarOperation(id = "methodBuild")
    @RequestLine("GET /v9/method/build")
    @Headers({"Accept: application/json"})
    Thing methodBuild();

    @NectarOperation(id = "methodClone")
    @RequestLine("GET /v9/method/clone")
    @Headers({"Accept: application/json"})
    Thing methodClone();

    @NectarOperation(id = "methodClose")
    @RequestLine("GET /v9/method/close")
    @Headers({"Accept: application/json"})
    Thing methodClose();

    @NectarOperation(id = "methodDefault")
    @RequestLine("GET /v9/method/default")
    @Headers({"Accept: application/json"})
    Thing methodDefault();

    @NectarOperation(id = "methodDelete")
    @RequestLine("GET /v9/method/delete")
    @Headers({"Accept: application/json"})
    Thing methodDelete();

    @NectarOperation(id = "methodEquals")
    @RequestLine("GET /v9/method/equals")
    @Headers({"Accept: application/json"})
    Thing methodEquals();

    @NectarOperation(id = "methodFinalize")
    @RequestLine("GET /v9/method/finalize")
    @Headers({"Accept: application/json"})
    Thing methodFinalize();

    @NectarOperation(id = "methodGetClass")
    @RequestLine("GET /v9/method/getClass")
    @Headers({"Accept: application/json"})
    Thing methodGetClass();

    @NectarOperation(id = "methodHashCode")
    @RequestLine("GET /v9/method/hashCode")
    @Headers({"Accept: application/json"})
    Thing methodHashCode();

    @NectarOperation(id = "methodNew")
    @RequestLine("GET /v9/method/new")
    @Headers({"Accept: application/json"})
    Thing methodNew(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "methodNotify")
    @RequestLine("GET /v9/method/notify")
    @Headers({"Accept: application/json"})
    Thing methodNotify();

    @NectarOperation(id = "methodOver")
    @RequestLine("GET /v9/method/over")
    @Headers({"Accept: application/json"})
    Thing methodOver();

    @NectarOperation(id = "methodToString")
    @RequestLine("GET /v9/method/toString")
    @Headers({"Accept: application/json"})
    Thing methodToString();

    @NectarOperation(id = "methodWait")
    @RequestLine("GET /v9/method/wait")
    @Headers({"Accept: application/json"})
    Thing methodWait(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "readSeveral")
    @RequestLine("GET /v9/several")
    @Headers({"Accept: application/json"})
    Thing readSeveral(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "readTag0")
    @RequestLine("GET /v9/tag/0")
    @Headers({"Accept: application/json"})
    Thing readTag0();
}
