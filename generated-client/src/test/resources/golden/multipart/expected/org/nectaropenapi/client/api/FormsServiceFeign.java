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

interface FormsServiceFeign {

    @NectarOperation(id = "uploadDescribed")
    @RequestLine("POST /v9/described")
    @Headers({"Accept: application/json"})
    void uploadDescribed(MultipartForm form);

    @NectarOperation(id = "uploadFiles")
    @RequestLine("POST /v9/files")
    @Headers({"Accept: application/json"})
    void uploadFiles(MultipartForm form);

    @NectarOperation(id = "uploadNothingRequired")
    @RequestLine("POST /v9/optional")
    @Headers({"Accept: application/json"})
    void uploadNothingRequired(MultipartForm form);

    @NectarOperation(id = "uploadPair")
    @RequestLine("PUT /v9/files")
    @Headers({"Accept: application/json"})
    void uploadPair(MultipartForm form);

    @NectarOperation(id = "uploadValues")
    @RequestLine("POST /v9/thing/{thing_id}/values")
    @Headers({"Accept: application/json"})
    void uploadValues(@RequestParameters.Encoded RequestParameters parameters, MultipartForm form);
}
