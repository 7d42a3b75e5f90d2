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

    @NectarOperation(id = "listStrings")
    @RequestLine("GET /v9/strings")
    @Headers({"Accept: application/json"})
    List<StringModel> listStrings();

    @NectarOperation(id = "putError")
    @RequestLine("PUT /v9/error")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    MapModel putError(ErrorModel errorModel);

    @NectarOperation(id = "sendRenamed")
    @RequestLine("POST /v9/renamed")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    TwoNames sendRenamed(TwoNames twoNames);

    @NectarOperation(id = "sendSymbols")
    @RequestLine("POST /v9/symbol")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Symbols sendSymbols(Symbols symbols);

    @NectarOperation(id = "sendTypes")
    @RequestLine("POST /v9/type")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Types sendTypes(Types types);

    @NectarOperation(id = "sendWords")
    @RequestLine("POST /v9/word")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Words sendWords(Words words);
}
