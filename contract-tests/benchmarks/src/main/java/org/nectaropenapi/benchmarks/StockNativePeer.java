package org.nectaropenapi.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.function.LongPredicate;
import org.nectaropenapi.stock.jdk.ApiClient;
import org.nectaropenapi.stock.jdk.api.JobsApi;
import org.nectaropenapi.stock.jdk.api.SitesApi;
import org.nectaropenapi.stock.jdk.api.UsageApi;
import org.nectaropenapi.stock.jdk.model.SiteUpdateRequest;
import org.nectaropenapi.stock.jdk.model.UsageData;
import org.nectaropenapi.stock.jdk.model.UsageDataPage;

/** The native client of the generator's own templates on the JDK's HttpClient; an interceptor adds the key. */
final class StockNativePeer implements Peer {
    private final SitesApi sites;
    private final JobsApi jobs;
    private final UsageApi usage;

    StockNativePeer(URI service) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(service.toString());
        client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
        client.setRequestInterceptor(request -> request.header("X-API-Key", CannedServer.KEY));
        sites = new SitesApi(client);
        jobs = new JobsApi(client);
        usage = new UsageApi(client);
    }

    @Override
    public String getSite() throws Exception {
        return sites.getSite(CannedServer.ID).getName();
    }

    @Override
    public String patchSite() throws Exception {
        return sites.updateSite(CannedServer.ID, new SiteUpdateRequest().name("Roastery"))
                .getName();
    }

    @Override
    public Object upload(Path file) throws Exception {
        return jobs.submitDocument(CannedServer.ID, file.toFile(), CannedServer.ID);
    }

    @Override
    public long readUsage(LongPredicate goOn) throws Exception {
        long count = 0;
        for (int page = 1; ; page++) {
            UsageDataPage read = usage.listUsageDataByCompany(CannedServer.ID, null, null, null, null, null, page);
            for (UsageData row : read.getUsageData()) {
                if (row.getUsage() == null || !goOn.test(++count)) {
                    return count;
                }
            }
            if (!Boolean.TRUE.equals(read.getHasNext())) {
                return count;
            }
        }
    }
}
