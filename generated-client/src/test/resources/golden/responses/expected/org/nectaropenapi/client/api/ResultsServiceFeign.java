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

interface ResultsServiceFeign {

    @NectarOperation(id = "createOrAccept")
    @RequestLine("PUT /v9/created")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    ResultsService.CreateOrAcceptResult createOrAccept(Item item);

    @NectarOperation(id = "createSame")
    @RequestLine("POST /v9/created")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    Item createSame(Item item);

    @NectarOperation(id = "createWithLocation")
    @RequestLine("PATCH /v9/created")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void createWithLocation(Item item);

    @NectarOperation(id = "getAnything", mayBeEmpty = true, mediaType = "text/json")
    @RequestLine("GET /v9/anything")
    @Headers({"Accept: text/json, application/json;q=0.5"})
    @Nullable Object getAnything();

    @NectarOperation(id = "getBytes", mediaType = "application/octet-stream")
    @RequestLine("GET /v9/bytes/{id}")
    @Headers({"Accept: application/octet-stream, application/json;q=0.5"})
    ServiceFile getBytes_file(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "getCsv", mediaType = "text/csv")
    @RequestLine("GET /v9/csv/{id}")
    @Headers({"Accept: text/csv, application/json;q=0.5"})
    String getCsv(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "getCsv", mediaType = "text/csv")
    @RequestLine("GET /v9/csv/{id}")
    @Headers({"Accept: text/csv, application/json;q=0.5"})
    ServiceFile getCsv_file(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "getDay")
    @RequestLine("GET /v9/scalars/day")
    @Headers({"Accept: application/json"})
    LocalDate getDay();

    @NectarOperation(id = "getDecimals")
    @RequestLine("GET /v9/lists/decimals")
    @Headers({"Accept: application/json"})
    List<List<BigDecimal>> getDecimals();

    @NectarOperation(id = "getDecimalsByName")
    @RequestLine("GET /v9/maps/decimals")
    @Headers({"Accept: application/json"})
    Map<String, BigDecimal> getDecimalsByName();

    @NectarOperation(id = "getFlag")
    @RequestLine("GET /v9/scalars/flag")
    @Headers({"Accept: application/json"})
    Boolean getFlag();

    @NectarOperation(id = "getIds")
    @RequestLine("GET /v9/lists/ids")
    @Headers({"Accept: application/json"})
    List<UUID> getIds();

    @NectarOperation(id = "getImage", mediaType = "image/png")
    @RequestLine("GET /v9/image")
    @Headers({"Accept: image/png, application/json;q=0.5"})
    ServiceFile getImage_file();

    @NectarOperation(id = "getItems")
    @RequestLine("GET /v9/lists/items")
    @Headers({"Accept: application/json"})
    List<Item> getItems();

    @NectarOperation(id = "getItemsByName")
    @RequestLine("GET /v9/maps/items")
    @Headers({"Accept: application/json"})
    Map<String, Item> getItemsByName();

    @NectarOperation(id = "getJsonText")
    @RequestLine("GET /v9/scalars/text")
    @Headers({"Accept: application/json"})
    String getJsonText();

    @NectarOperation(id = "getKinds")
    @RequestLine("GET /v9/lists/kinds")
    @Headers({"Accept: application/json"})
    List<Kind> getKinds();

    @NectarOperation(id = "getListsByName")
    @RequestLine("GET /v9/maps/lists")
    @Headers({"Accept: application/json"})
    Map<String, List<LocalDate>> getListsByName();

    @NectarOperation(id = "getMaybe", mayBeEmpty = true)
    @RequestLine("GET /v9/maybe")
    @Headers({"Accept: application/json"})
    @Nullable Item getMaybe();

    @NectarOperation(id = "getNullable", mayBeEmpty = true)
    @RequestLine("GET /v9/null")
    @Headers({"Accept: application/json"})
    @Nullable LocalDate getNullable();

    @NectarOperation(id = "getNumber")
    @RequestLine("GET /v9/scalars/number")
    @Headers({"Accept: application/json"})
    Long getNumber();

    @NectarOperation(id = "getPage", mediaType = "text/html")
    @RequestLine("GET /v9/page")
    @Headers({"Accept: text/html, application/json;q=0.5"})
    String getPage();

    @NectarOperation(id = "getPage", mediaType = "text/html")
    @RequestLine("GET /v9/page")
    @Headers({"Accept: text/html, application/json;q=0.5"})
    ServiceFile getPage_file();

    @NectarOperation(id = "getPdf", mediaType = "application/pdf")
    @RequestLine("GET /v9/pdf")
    @Headers({"Accept: application/pdf, application/json;q=0.5"})
    ServiceFile getPdf_file();

    @NectarOperation(id = "getReport")
    @RequestLine("GET /v9/report")
    @Headers({"Accept: application/json"})
    Item getReport(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "getReport", mediaType = "text/csv")
    @RequestLine("GET /v9/report")
    @Headers({"Accept: text/csv"})
    ServiceFile getReport_file(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "getText", mediaType = "text/plain")
    @RequestLine("GET /v9/text")
    @Headers({"Accept: text/plain, application/json;q=0.5"})
    String getText();

    @NectarOperation(id = "getText", mediaType = "text/plain")
    @RequestLine("GET /v9/text")
    @Headers({"Accept: text/plain, application/json;q=0.5"})
    ServiceFile getText_file();

    @NectarOperation(id = "getVendorJson", mediaType = "application/vnd.fixture.item+json")
    @RequestLine("GET /v9/vendor")
    @Headers({"Accept: application/vnd.fixture.item+json, application/json;q=0.5"})
    Item getVendorJson();

    @NectarOperation(id = "makeCsv", mediaType = "text/csv")
    @RequestLine("POST /v9/csv/{id}")
    @Headers({"Accept: text/csv, application/json;q=0.5", "Content-Type: application/json"})
    ServiceFile makeCsv_file(@RequestParameters.Encoded RequestParameters parameters, Item item);

    @NectarOperation(id = "readWithParameters", mediaType = "application/vnd.fixture+json; version=2")
    @RequestLine("GET /v9/vendor/2")
    @Headers({"Accept: application/vnd.fixture+json; version=2, application/json;q=0.5"})
    Item readWithParameters();
}
