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

    @NectarOperation(id = "getLabels")
    @RequestLine("GET /v9/label")
    @Headers({"Accept: application/json"})
    List<Tree> getLabels();

    @NectarOperation(id = "listTrees")
    @RequestLine("GET /v9/trees")
    @Headers({"Accept: application/json"})
    List<Tree> listTrees();

    @NectarOperation(id = "putOpen")
    @RequestLine("PUT /v9/open")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Open putOpen(Open open);

    @NectarOperation(id = "putTree")
    @RequestLine("PUT /v9/tree")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Tree putTree(Tree tree);

    @NectarOperation(id = "sendAliases")
    @RequestLine("POST /v9/alias")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Aliases sendAliases(Aliases aliases);

    @NectarOperation(id = "sendLists")
    @RequestLine("POST /v9/list")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Lists sendLists(Lists lists);

    @NectarOperation(id = "sendMaps")
    @RequestLine("POST /v9/map")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Maps sendMaps(Maps maps);

    @NectarOperation(id = "sendNested")
    @RequestLine("POST /v9/nested")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Nested sendNested(Nested nested);

    @NectarOperation(id = "sendScalars")
    @RequestLine("POST /v9/scalar")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Scalars sendScalars(Scalars scalars);
}
