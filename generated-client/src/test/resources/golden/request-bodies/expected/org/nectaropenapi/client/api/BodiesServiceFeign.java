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

interface BodiesServiceFeign {

    @NectarOperation(id = "createByForm", joinedFields = {"joined"})
    @RequestLine("POST /v9/form")
    @Headers({"Accept: application/json", "Content-Type: application/x-www-form-urlencoded"})
    void createByForm(FormRequest formRequest);

    @NectarOperation(id = "createItems")
    @RequestLine("POST /v9/items")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void createItems(List<Item> body);

    @NectarOperation(id = "deleteByQuery")
    @RequestLine("DELETE /v9/scalar")
    @Headers({"Accept: application/json"})
    void deleteByQuery(@RequestParameters.Encoded RequestParameters parameters);

    @NectarOperation(id = "deleteItemForReason", bodyMayBeAbsent = true)
    @RequestLine("DELETE /v9/item/{id}")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void deleteItemForReason(@RequestParameters.Encoded RequestParameters parameters, @Nullable Item item);

    @NectarOperation(id = "deleteItems")
    @RequestLine("DELETE /v9/items")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void deleteItems(List<UUID> body);

    @NectarOperation(id = "mergeItem")
    @RequestLine("PATCH /v9/item/{id}")
    @Headers({"Accept: application/json", "Content-Type: application/merge-patch+json"})
    void mergeItem(@RequestParameters.Encoded RequestParameters parameters, ItemUpdateRequest itemUpdateRequest);

    @NectarOperation(id = "nameItems")
    @RequestLine("PUT /v9/items")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void nameItems(List<String> body);

    @NectarOperation(id = "replaceByForm", bodyMayBeAbsent = true)
    @RequestLine("PUT /v9/form")
    @Headers({"Accept: application/json", "Content-Type: application/x-www-form-urlencoded"})
    void replaceByForm(@Nullable FormRequest formRequest);

    @NectarOperation(id = "replaceItem", bodyMayBeAbsent = true)
    @RequestLine("PUT /v9/item/{id}")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void replaceItem(@RequestParameters.Encoded RequestParameters parameters, @Nullable Item item);

    @NectarOperation(id = "replaceRecord")
    @RequestLine("PUT /v9/record")
    @Headers({"Accept: application/json", "Content-Type: application/json; charset=utf-8"})
    void replaceRecord(RecordRequest recordRequest);

    @NectarOperation(id = "sendAddress")
    @RequestLine("PUT /v9/address")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void sendAddress(Object body);

    @NectarOperation(id = "sendAnyObject")
    @RequestLine("PATCH /v9/maps")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void sendAnyObject(Map<String, Object> body);

    @NectarOperation(id = "sendAnyValue", bodyMayBeAbsent = true)
    @RequestLine("PATCH /v9/scalar")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void sendAnyValue(@Nullable Object body);

    @NectarOperation(id = "sendBytes")
    @RequestLine("PUT /v9/bytes/{id}")
    @Headers({"Accept: application/json"})
    void sendBytes(@RequestParameters.Encoded RequestParameters parameters, FileBody body);

    @NectarOperation(id = "sendCsv")
    @RequestLine("PUT /v9/csv/{id}")
    @Headers({"Accept: application/json", "Content-Type: text/csv"})
    void sendCsv(@RequestParameters.Encoded RequestParameters parameters, String body);

    @NectarOperation(id = "sendCsvFile")
    @RequestLine("POST /v9/csv/{id}")
    @Headers({"Accept: application/json"})
    void sendCsvFile(@RequestParameters.Encoded RequestParameters parameters, FileBody body);

    @NectarOperation(id = "sendDecimals", decimalTexts = true)
    @RequestLine("POST /v9/values")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void sendDecimals(List<BigDecimal> body);

    @NectarOperation(id = "sendDecimalsByName", decimalTexts = true)
    @RequestLine("PUT /v9/values")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void sendDecimalsByName(Map<String, BigDecimal> body);

    @NectarOperation(id = "sendImage")
    @RequestLine("PUT /v9/image")
    @Headers({"Accept: application/json"})
    void sendImage(FileBody body);

    @NectarOperation(id = "sendItemsByName")
    @RequestLine("POST /v9/maps")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void sendItemsByName(Map<String, Item> body);

    @NectarOperation(id = "sendJsonNumber")
    @RequestLine("PUT /v9/scalar")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void sendJsonNumber(Integer body);

    @NectarOperation(id = "sendJsonText")
    @RequestLine("POST /v9/scalar")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void sendJsonText(String body);

    @NectarOperation(id = "sendKinds")
    @RequestLine("PATCH /v9/values")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void sendKinds(List<Kind> body);

    @NectarOperation(id = "sendListsByName")
    @RequestLine("PUT /v9/maps")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void sendListsByName(Map<String, List<Integer>> body);

    @NectarOperation(id = "sendNestedLists")
    @RequestLine("PATCH /v9/items")
    @Headers({"Accept: application/json", "Content-Type: application/json"})
    void sendNestedLists(List<List<LocalDate>> body);

    @NectarOperation(id = "sendOptionalBytes", bodyMayBeAbsent = true)
    @RequestLine("POST /v9/bytes/{id}")
    @Headers({"Accept: application/json"})
    void sendOptionalBytes(@RequestParameters.Encoded RequestParameters parameters, @Nullable FileBody body);

    @NectarOperation(id = "sendText")
    @RequestLine("POST /v9/text")
    @Headers({"Accept: application/json", "Content-Type: text/plain"})
    void sendText(String body);

    @NectarOperation(id = "sendTextInLatin", bodyMayBeAbsent = true)
    @RequestLine("PUT /v9/text")
    @Headers({"Accept: application/json", "Content-Type: text/plain; charset=ISO-8859-1"})
    void sendTextInLatin(@Nullable String body);

    @NectarOperation(id = "sendVendorJson")
    @RequestLine("POST /v9/item/{id}")
    @Headers({"Accept: application/json", "Content-Type: application/vnd.fixture.item+json; version=2"})
    void sendVendorJson(@RequestParameters.Encoded RequestParameters parameters, Item item);
}
