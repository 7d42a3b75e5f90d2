package org.nectaropenapi.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.LongPredicate;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.SiteUpdateRequest;
import org.nectaropenapi.client.model.UsageData;
import org.nectaropenapi.client.model.UsageDataPage;
import org.nectaropenapi.client.paging.CloseableIterator;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.client.upload.Upload;

/** The client of this project with default options. */
final class NectarClientPeer implements Peer {
    /** A few more than the client's limit of ten requests in flight, so that decoded pages are always waiting. */
    static final int AHEAD = 15;

    private final NectarClient nectar;
    private final int ahead;

    NectarClientPeer(URI service, int ahead) {
        this.nectar =
                NectarClient.builder().baseUrl(service).apiKey(CannedServer.KEY).build();
        this.ahead = ahead;
    }

    @Override
    public String getSite() {
        return nectar.sites().get(CannedServer.ID).name();
    }

    @Override
    public String patchSite() {
        return nectar.sites()
                .update(
                        CannedServer.ID,
                        SiteUpdateRequest.builder().name("Roastery").build())
                .name();
    }

    @Override
    public Object upload(Path file) {
        return nectar.jobs().submit(CannedServer.ID, Upload.of(file), form -> form.siteId(CannedServer.ID));
    }

    @Override
    public long readUsage(LongPredicate goOn) {
        Paged<UsageDataPage, UsageData> usage = nectar.usage().listByCompany(CannedServer.ID);
        if (ahead == 0) {
            return count(usage.all().iterator(), goOn);
        }
        try (CloseableIterator<UsageData> rows = usage.prefetch(ahead).all().iterator()) {
            return count(rows, goOn);
        }
    }

    private static long count(Iterator<UsageData> rows, LongPredicate goOn) {
        long count = 0;
        while (rows.hasNext()) {
            if (rows.next().usage() == null || !goOn.test(++count)) {
                break;
            }
        }
        return count;
    }

    @Override
    public void close() {
        nectar.close();
    }
}
