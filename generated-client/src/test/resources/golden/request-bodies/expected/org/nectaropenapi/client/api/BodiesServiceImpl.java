package org.nectaropenapi.client.api;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.await.Await;
import org.nectaropenapi.client.await.AwaitShape;
import org.nectaropenapi.client.await.Awaiter;
import org.nectaropenapi.client.download.Downloaded;
import org.nectaropenapi.client.download.Downloader;
import org.nectaropenapi.client.download.ServiceFile;
import org.nectaropenapi.client.service.ParameterFormat;
import org.nectaropenapi.client.service.RequestParameters;
import org.nectaropenapi.client.service.ServiceFactory;
import org.nectaropenapi.client.paging.CursorPaged;
import org.nectaropenapi.client.paging.PageShape;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.client.upload.FileBody;
import org.nectaropenapi.client.upload.MultipartForm;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.upload.UploadLimits;
import org.nectaropenapi.client.model.*;

/** Sends the operations of {@link BodiesService} through Feign. */
@SuppressWarnings("deprecation")
final class BodiesServiceImpl implements BodiesService {

    private final BodiesServiceFeign feign;

    BodiesServiceImpl(ServiceFactory factory) {
        this.feign = factory.create(BodiesServiceFeign.class);
    }

    @Override
    public void createByForm(FormRequest formRequest) {
        feign.createByForm(formRequest);
    }

    @Override
    public void createItems(List<Item> body) {
        feign.createItems(body);
    }

    @Override
    public void deleteByQuery(DeleteByQueryQuery query) {
        RequestParameters parameters = RequestParameters.builder("deleteByQuery").build();
        feign.deleteByQuery(query.addTo(parameters));
    }

    @Override
    public void deleteForReason(String id, @Nullable Item item, DeleteForReasonQuery query) {
        RequestParameters parameters = RequestParameters.builder("deleteItemForReason").path("id", id).build();
        feign.deleteItemForReason(query.addTo(parameters), item);
    }

    @Override
    public void deleteItems(List<UUID> body) {
        feign.deleteItems(body);
    }

    @Override
    public void mergeItem(String id, ItemUpdateRequest itemUpdateRequest) {
        RequestParameters parameters = RequestParameters.builder("mergeItem").path("id", id).build();
        feign.mergeItem(parameters, itemUpdateRequest);
    }

    @Override
    public void nameItems(List<String> body) {
        feign.nameItems(body);
    }

    @Override
    public void replaceByForm(@Nullable FormRequest formRequest) {
        feign.replaceByForm(formRequest);
    }

    @Override
    public void replaceItem(String id, @Nullable Item item) {
        RequestParameters parameters = RequestParameters.builder("replaceItem").path("id", id).build();
        feign.replaceItem(parameters, item);
    }

    @Override
    public void replaceRecord(RecordRequest recordRequest) {
        feign.replaceRecord(recordRequest);
    }

    @Override
    public void sendAddress(URI body) {
        feign.sendAddress(body);
    }

    @Override
    public void sendAnyObject(Map<String, Object> body) {
        feign.sendAnyObject(body);
    }

    @Override
    public void sendAnyValue(@Nullable Object body) {
        feign.sendAnyValue(body);
    }

    @Override
    public void sendBytes(String id, Upload body) {
        RequestParameters parameters = RequestParameters.builder("sendBytes").path("id", id).build();
        feign.sendBytes(parameters, FileBody.of("sendBytes", "body", body, UploadLimits.of(1000L), "application/octet-stream"));
    }

    @Override
    public void sendCsv(String id, String body, SendCsvQuery query) {
        RequestParameters parameters = RequestParameters.builder("sendCsv").path("id", id).build();
        feign.sendCsv(query.addTo(parameters), body);
    }

    @Override
    public void sendCsvFile(String id, Upload body) {
        RequestParameters parameters = RequestParameters.builder("sendCsvFile").path("id", id).build();
        feign.sendCsvFile(parameters, FileBody.of("sendCsvFile", "body", body, UploadLimits.of(Long.MAX_VALUE, "text/csv"), "text/csv"));
    }

    @Override
    public void sendDecimals(List<BigDecimal> body) {
        feign.sendDecimals(body);
    }

    @Override
    public void sendDecimalsByName(Map<String, BigDecimal> body) {
        feign.sendDecimalsByName(body);
    }

    @Override
    public void sendImage(Upload body) {
        feign.sendImage(FileBody.of("sendImage", "body", body, UploadLimits.of(Long.MAX_VALUE, "image/png", "application/pdf", "text/csv"), null));
    }

    @Override
    public void sendItemsByName(Map<String, Item> body) {
        feign.sendItemsByName(body);
    }

    @Override
    public void sendJsonNumber(Integer body) {
        feign.sendJsonNumber(body);
    }

    @Override
    public void sendJsonText(String body) {
        feign.sendJsonText(body);
    }

    @Override
    public void sendKinds(List<Kind> body) {
        feign.sendKinds(body);
    }

    @Override
    public void sendListsByName(Map<String, List<Integer>> body) {
        feign.sendListsByName(body);
    }

    @Override
    public void sendNestedLists(List<List<LocalDate>> body) {
        feign.sendNestedLists(body);
    }

    @Override
    public void sendOptionalBytes(String id, @Nullable Upload body) {
        RequestParameters parameters = RequestParameters.builder("sendOptionalBytes").path("id", id).build();
        feign.sendOptionalBytes(parameters, FileBody.of("sendOptionalBytes", "body", body, UploadLimits.of(Long.MAX_VALUE), "application/octet-stream"));
    }

    @Override
    public void sendText(String body) {
        feign.sendText(body);
    }

    @Override
    public void sendTextInLatin(@Nullable String body) {
        feign.sendTextInLatin(body);
    }

    @Override
    public void sendVendorJson(String id, Item item) {
        RequestParameters parameters = RequestParameters.builder("sendVendorJson").path("id", id).build();
        feign.sendVendorJson(parameters, item);
    }
}
