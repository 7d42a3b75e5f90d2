package org.nectaropenapi.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.SiteUpdateRequest;
import org.nectaropenapi.client.model.UsageData;
import org.nectaropenapi.client.upload.Upload;

/** The client of this project, with every default. */
final class Ours implements Peer {
    private final NectarClient nectar;
    private final int ahead;

    Ours(URI service, int ahead) {
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
                .update(CannedServer.ID, SiteUpdateRequest.builder().name("Roastery").build())
                .name();
    }

    @Override
    public Object upload(Path file) {
        return nectar.jobs().submit(CannedServer.ID, Upload.of(file), form -> form.siteId(CannedServer.ID));
    }

    @Override
    public long readAllUsage() {
        long count = 0;
        if (ahead == 0) {
            for (UsageData row : nectar.usage().listByCompany(CannedServer.ID).all()) {
                count += row.usage() == null ? 0 : 1;
            }
            return count;
        }
        try (Stream<UsageData> rows =
                nectar.usage().listByCompany(CannedServer.ID).prefetch(ahead).stream()) {
            return rows.filter(row -> row.usage() != null).count();
        }
    }

    @Override
    public void close() {
        nectar.close();
    }
}
