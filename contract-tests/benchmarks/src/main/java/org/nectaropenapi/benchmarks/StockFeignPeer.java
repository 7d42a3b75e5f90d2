package org.nectaropenapi.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.LongPredicate;
import org.nectaropenapi.stock.feign.ApiClient;
import org.nectaropenapi.stock.feign.api.JobsApi;
import org.nectaropenapi.stock.feign.api.SitesApi;
import org.nectaropenapi.stock.feign.api.UsageApi;
import org.nectaropenapi.stock.feign.model.SiteUpdateRequest;
import org.nectaropenapi.stock.feign.model.UsageData;
import org.nectaropenapi.stock.feign.model.UsageDataPage;

/** The Feign client of the generator's own templates, with default options. */
final class StockFeignPeer implements Peer {
    private final SitesApi sites;
    private final JobsApi jobs;
    private final UsageApi usage;

    StockFeignPeer(URI service) {
        ApiClient client = new ApiClient("ApiKey", CannedServer.KEY).setBasePath(service.toString());
        sites = client.buildClient(SitesApi.class);
        jobs = client.buildClient(JobsApi.class);
        usage = client.buildClient(UsageApi.class);
    }

    @Override
    public String getSite() {
        return sites.getSite(CannedServer.ID).getName();
    }

    @Override
    public String patchSite() {
        return sites.updateSite(CannedServer.ID, new SiteUpdateRequest().name("Roastery"))
                .getName();
    }

    @Override
    public Object upload(Path file) {
        return jobs.submitDocument(CannedServer.ID, file.toFile(), CannedServer.ID);
    }

    @Override
    public long readUsage(LongPredicate goOn) {
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
