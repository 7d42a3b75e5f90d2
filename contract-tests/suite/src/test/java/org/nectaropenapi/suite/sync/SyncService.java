package org.nectaropenapi.suite.sync;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
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
import org.nectaropenapi.suite.probes.RewritingProxy;

/** A sandbox for many histories, with a client that reports each request before it is sent. */
final class SyncService implements AutoCloseable {

    final SettableClock clock;
    final NectarSandbox sandbox;
    final NectarClient nectar;
    private final @Nullable RewritingProxy proxy;
    private @Nullable Runnable beforeRequest;

    SyncService(int pageSize) {
        this(pageSize, "2026-03-02T21:10:00Z", null);
    }

    /** Starts a service with other answers. Its responses have the date of this machine, as a proxy's have. */
    SyncService(ServiceAnswers answers) {
        this(1000, Instant.now().toString(), answers);
    }

    private SyncService(int pageSize, String now, @Nullable ServiceAnswers answers) {
        clock = new SettableClock(now);
        sandbox = NectarSandbox.builder()
                .clock(clock)
                .connectionDelay(Duration.ZERO)
                .processingDelay(Duration.ZERO)
                .pageSize(pageSize)
                .start();
        RewritingProxy rewriting = null;
        if (answers != null) {
            rewriting = new RewritingProxy(HttpClient.newHttpClient(), sandbox.baseUrl());
            rewriting.apply(answers);
        }
        proxy = rewriting;
        nectar = NectarClient.builder()
                .baseUrl(rewriting == null ? sandbox.baseUrl() : rewriting.baseUrl())
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

    /** Tells whether the date of responses moves with the clock, so that comparisons become due. */
    boolean hasCalendar() {
        return proxy == null;
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
        if (proxy != null) {
            proxy.close();
        }
        sandbox.close();
    }
}
