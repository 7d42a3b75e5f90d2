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

/** Sends the operations of {@link ObjectService} through Feign. */
@SuppressWarnings("deprecation")
final class ObjectServiceImpl implements ObjectService {

    private final ObjectServiceFeign feign;

    ObjectServiceImpl(ServiceFactory factory) {
        this.feign = factory.create(ObjectServiceFeign.class);
    }

    @Override
    public Thing build() {
        return feign.methodBuild();
    }

    @Override
    public Thing clone_() {
        return feign.methodClone();
    }

    @Override
    public Thing close() {
        return feign.methodClose();
    }

    @Override
    public Thing default_() {
        return feign.methodDefault();
    }

    @Override
    public Thing delete() {
        return feign.methodDelete();
    }

    @Override
    public Thing equals_() {
        return feign.methodEquals();
    }

    @Override
    public Thing finalize_() {
        return feign.methodFinalize();
    }

    @Override
    public Thing getClass_() {
        return feign.methodGetClass();
    }

    @Override
    public Thing hashCode_() {
        return feign.methodHashCode();
    }

    @Override
    public Thing new_(NewQuery query) {
        RequestParameters parameters = RequestParameters.builder("methodNew").build();
        return feign.methodNew(query.addTo(parameters));
    }

    @Override
    public Thing notify_() {
        return feign.methodNotify();
    }

    @Override
    public Thing over_() {
        return feign.methodOver();
    }

    @Override
    public Thing toString_() {
        return feign.methodToString();
    }

    @Override
    public Thing wait_(WaitQuery query) {
        RequestParameters parameters = RequestParameters.builder("methodWait").build();
        return feign.methodWait(query.addTo(parameters));
    }

    @Override
    public Thing readSeveral(ReadSeveralQuery query) {
        RequestParameters parameters = RequestParameters.builder("readSeveral").build();
        return feign.readSeveral(query.addTo(parameters));
    }

    @Override
    public Thing read() {
        return feign.readTag0();
    }
}
