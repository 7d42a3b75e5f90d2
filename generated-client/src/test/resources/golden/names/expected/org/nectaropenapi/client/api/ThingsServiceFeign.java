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

interface ThingsServiceFeign {

    @NectarOperation(id = "listStrings")
    @RequestLine(value = "GET /v9/strings", decodeSlash = false)
    @Headers({"Accept: application/json"})
    List<StringModel> listStrings();

    @NectarOperation(id = "putError")
    @RequestLine(value = "PUT /v9/error", decodeSlash = false)
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    MapModel putError(ErrorModel errorModel);

    @NectarOperation(id = "sendRenamed")
    @RequestLine(value = "POST /v9/renamed", decodeSlash = false)
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    TwoNames sendRenamed(TwoNames twoNames);

    @NectarOperation(id = "sendSymbols")
    @RequestLine(value = "POST /v9/symbol", decodeSlash = false)
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Symbols sendSymbols(Symbols symbols);

    @NectarOperation(id = "sendTypes")
    @RequestLine(value = "POST /v9/type", decodeSlash = false)
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Types sendTypes(Types types);

    @NectarOperation(id = "sendWords")
    @RequestLine(value = "POST /v9/word", decodeSlash = false)
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Words sendWords(Words words);
}
