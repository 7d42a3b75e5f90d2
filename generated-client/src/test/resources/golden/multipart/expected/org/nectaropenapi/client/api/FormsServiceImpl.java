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

/** Sends the operations of {@link FormsService} through Feign. */
@SuppressWarnings("deprecation")
final class FormsServiceImpl implements FormsService {

    private final FormsServiceFeign feign;
    private final ServiceFactory factory;

    FormsServiceImpl(ServiceFactory factory) {
        this.feign = factory.create(FormsServiceFeign.class);
        this.factory = factory;
    }

    @Override
    public void uploadDescribed(Upload file, Item item, UploadDescribedForm form) {
        MultipartForm parts = MultipartForm.builder("uploadDescribed")
                .file("file", file, UploadLimits.of(Long.MAX_VALUE))
                .content("item", "application/vnd.fixture.item+json", item, factory::json)
                .contents("items", "application/json", form.items(), factory::json)
                .content("labels", "application/json", form.labels(), factory::json)
                .content("note", "application/json", form.note(), factory::json)
                .build();
        feign.uploadDescribed(parts);
    }

    @Override
    public void uploadFiles(List<Upload> files, UploadFilesForm form) {
        MultipartForm parts = MultipartForm.builder("uploadFiles")
                .files("files", files, UploadLimits.of(10L, "application/pdf", "image/png"))
                .files("more", form.more(), UploadLimits.of(Long.MAX_VALUE))
                .build();
        feign.uploadFiles(parts);
    }

    @Override
    public void uploadNothingRequired(UploadNothingRequiredForm form) {
        MultipartForm parts = MultipartForm.builder("uploadNothingRequired")
                .file("file", form.file(), UploadLimits.of(Long.MAX_VALUE))
                .text("note", form.note())
                .build();
        feign.uploadNothingRequired(parts);
    }

    @Override
    public void uploadPair(Upload first, UploadPairForm form) {
        MultipartForm parts = MultipartForm.builder("uploadPair")
                .file("first", first, UploadLimits.of(Long.MAX_VALUE, "text/csv"))
                .file("second", form.second(), UploadLimits.of(Long.MAX_VALUE, "application/pdf", "image/*"))
                .build();
        feign.uploadPair(parts);
    }

    @Override
    public void uploadValues(UUID thingId, String xRequestSource, String name, List<String> tags, Kind kind, UploadValuesForm form, UploadValuesQuery query) {
        RequestParameters parameters = RequestParameters.builder("uploadValues").path("thing_id", thingId).header("X-Request-Source", xRequestSource, ParameterFormat.SIMPLE).build();
        MultipartForm parts = MultipartForm.builder("uploadValues")
                .text("name", name)
                .texts("tags", tags)
                .texts("days", form.days())
                .text("day", form.day())
                .text("since", form.since())
                .text("amount", form.amount())
                .text("price", form.price())
                .text("count", form.count())
                .text("isActive", form.isActive())
                .text("kind", kind)
                .text("owner", form.owner())
                .content("csv", "text/csv", form.csv(), MultipartForm::utf8)
                .build();
        feign.uploadValues(query.addTo(parameters), parts);
    }
}
