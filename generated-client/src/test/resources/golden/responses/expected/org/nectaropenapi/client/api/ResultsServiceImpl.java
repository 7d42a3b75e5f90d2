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

/** Sends the operations of {@link ResultsService} through Feign. */
@SuppressWarnings("deprecation")
final class ResultsServiceImpl implements ResultsService {

    private final ResultsServiceFeign feign;

    ResultsServiceImpl(ServiceFactory factory) {
        this.feign = factory.create(ResultsServiceFeign.class);
    }

    @Override
    public CreateOrAcceptResult createOrAccept(Item item) {
        return feign.createOrAccept(item);
    }

    @Override
    public Item createSame(Item item) {
        return feign.createSame(item);
    }

    @Override
    public void createWithLocation(Item item) {
        feign.createWithLocation(item);
    }

    @Override
    public @Nullable Object getAnything() {
        return feign.getAnything();
    }

    @Override
    public Downloaded getBytes(String id, GetBytesQuery query, Path target) {
        return getBytes_file(id, query).to(target);
    }

    private ServiceFile getBytes_file(String id, GetBytesQuery query) {
        RequestParameters parameters = RequestParameters.builder("getBytes").path("id", id).build();
        return feign.getBytes_file(query.addTo(parameters));
    }

    @Override
    public Downloaded getBytes(String id, GetBytesQuery query, OutputStream sink) {
        return getBytes_file(id, query).to(sink);
    }

    @Override
    public String getCsv(String id, GetCsvQuery query) {
        RequestParameters parameters = RequestParameters.builder("getCsv").path("id", id).build();
        return feign.getCsv(query.addTo(parameters));
    }

    @Override
    public Downloaded getCsv(String id, GetCsvQuery query, Path target) {
        return getCsv_file(id, query).to(target);
    }

    private ServiceFile getCsv_file(String id, GetCsvQuery query) {
        RequestParameters parameters = RequestParameters.builder("getCsv").path("id", id).build();
        return feign.getCsv_file(query.addTo(parameters));
    }

    @Override
    public Downloaded getCsv(String id, GetCsvQuery query, OutputStream sink) {
        return getCsv_file(id, query).to(sink);
    }

    @Override
    public LocalDate getDay() {
        return feign.getDay();
    }

    @Override
    public List<List<BigDecimal>> getDecimals() {
        return feign.getDecimals();
    }

    @Override
    public Map<String, BigDecimal> getDecimalsByName() {
        return feign.getDecimalsByName();
    }

    @Override
    public Boolean getFlag() {
        return feign.getFlag();
    }

    @Override
    public List<UUID> getIds() {
        return feign.getIds();
    }

    @Override
    public Downloaded getImage(Path target) {
        return getImage_file().to(target);
    }

    private ServiceFile getImage_file() {
        return feign.getImage_file();
    }

    @Override
    public Downloaded getImage(OutputStream sink) {
        return getImage_file().to(sink);
    }

    @Override
    public List<Item> getItems() {
        return feign.getItems();
    }

    @Override
    public Map<String, Item> getItemsByName() {
        return feign.getItemsByName();
    }

    @Override
    public String getJsonText() {
        return feign.getJsonText();
    }

    @Override
    public List<Kind> getKinds() {
        return feign.getKinds();
    }

    @Override
    public Map<String, List<LocalDate>> getListsByName() {
        return feign.getListsByName();
    }

    @Override
    public @Nullable Item getMaybe() {
        return feign.getMaybe();
    }

    @Override
    public @Nullable LocalDate getNullable() {
        return feign.getNullable();
    }

    @Override
    public Long getNumber() {
        return feign.getNumber();
    }

    @Override
    public String getPage() {
        return feign.getPage();
    }

    @Override
    public Downloaded getPage(Path target) {
        return getPage_file().to(target);
    }

    private ServiceFile getPage_file() {
        return feign.getPage_file();
    }

    @Override
    public Downloaded getPage(OutputStream sink) {
        return getPage_file().to(sink);
    }

    @Override
    public Downloaded getPdf(Path target) {
        return getPdf_file().to(target);
    }

    private ServiceFile getPdf_file() {
        return feign.getPdf_file();
    }

    @Override
    public Downloaded getPdf(OutputStream sink) {
        return getPdf_file().to(sink);
    }

    @Override
    public Item getReport(GetReportQuery query) {
        RequestParameters parameters = RequestParameters.builder("getReport").build();
        return feign.getReport(query.addTo(parameters));
    }

    @Override
    public Downloaded getReport(GetReportQuery query, Path target) {
        return getReport_file(query).to(target);
    }

    private ServiceFile getReport_file(GetReportQuery query) {
        RequestParameters parameters = RequestParameters.builder("getReport").build();
        return feign.getReport_file(query.addTo(parameters));
    }

    @Override
    public Downloaded getReport(GetReportQuery query, OutputStream sink) {
        return getReport_file(query).to(sink);
    }

    @Override
    public String getText() {
        return feign.getText();
    }

    @Override
    public Downloaded getText(Path target) {
        return getText_file().to(target);
    }

    private ServiceFile getText_file() {
        return feign.getText_file();
    }

    @Override
    public Downloaded getText(OutputStream sink) {
        return getText_file().to(sink);
    }

    @Override
    public Item getVendorJson() {
        return feign.getVendorJson();
    }

    @Override
    public Downloaded makeCsv(String id, Item item, Path target) {
        return makeCsv_file(id, item).to(target);
    }

    private ServiceFile makeCsv_file(String id, Item item) {
        RequestParameters parameters = RequestParameters.builder("makeCsv").path("id", id).build();
        return feign.makeCsv_file(parameters, item);
    }

    @Override
    public Downloaded makeCsv(String id, Item item, OutputStream sink) {
        return makeCsv_file(id, item).to(sink);
    }

    @Override
    public Item readWithParameters() {
        return feign.readWithParameters();
    }
}
