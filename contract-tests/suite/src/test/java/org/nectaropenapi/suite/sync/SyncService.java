package org.nectaropenapi.suite.sync;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.SiteCreateRequest;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.SettableClock;

/** A sandbox for many histories, with a client that reports each request before it is sent. */
final class SyncService implements AutoCloseable {

    final SettableClock clock = new SettableClock("2026-03-02T21:10:00Z");
    final NectarSandbox sandbox;
    final NectarClient nectar;
    private @Nullable Runnable beforeRequest;

    SyncService(int pageSize) {
        sandbox = NectarSandbox.builder()
                .clock(clock)
                .connectionDelay(Duration.ZERO)
                .processingDelay(Duration.ZERO)
                .pageSize(pageSize)
                .start();
        nectar = NectarClient.builder()
                .baseUrl(sandbox.baseUrl())
                .apiKey(sandbox.apiKey())
                .options(options -> options.clock(clock).sleeper(pause -> {}).interceptor(attempt -> {
                    Runnable hook = beforeRequest;
                    if (hook != null) {
                        beforeRequest = null;
                        hook.run();
                        beforeRequest = beforeRequest == null ? hook : beforeRequest;
                    }
                    return Map.of();
                }))
                .build();
    }

    /** Calls something before each request of a run, but not before those that it sends itself. */
    void beforeEachRequest(@Nullable Runnable hook) {
        beforeRequest = hook;
    }

    UUID company(String name) {
        return nectar.companies()
                .create(CompanyCreateRequest.builder(name)
                        .dataCollectionStartDate(clock.instant()
                                .atZone(clock.getZone())
                                .toLocalDate()
                                .minusDays(45))
                        .build())
                .id();
    }

    UUID site(UUID company, String name) {
        return nectar.sites()
                .create(
                        company,
                        SiteCreateRequest.builder(name)
                                .address("1 Pier Rd, Oakland, CA 94607")
                                .build())
                .id();
    }

    UUID connection(UUID company, UUID site, String provider) {
        return nectar.connections()
                .create(
                        company,
                        ConnectionCreateRequest.builder(
                                        "nectar-sandbox-username",
                                        "nectar-sandbox-password",
                                        "https://" + provider,
                                        List.of(site))
                                .build())
                .id();
    }

    @Override
    public void close() {
        nectar.close();
        sandbox.close();
    }
}
