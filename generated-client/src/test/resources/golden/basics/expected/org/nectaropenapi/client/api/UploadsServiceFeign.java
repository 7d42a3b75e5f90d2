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

interface UploadsServiceFeign {

    @NectarOperation(id = "getFile")
    @RequestLine(value = "GET /v9/thing/{thingId}/file", decodeSlash = false)
    @Headers({"Accept: application/json"})
    FileReference getFile(@Param("thingId") String thingId);

    @NectarOperation(id = "uploadFile")
    @RequestLine(value = "POST /v9/upload/{thingId}", decodeSlash = false)
    @Headers({"Accept: application/json"})
    EnvelopeOrBareArray uploadFile(@Param("thingId") String thingId, MultipartForm form);
}
