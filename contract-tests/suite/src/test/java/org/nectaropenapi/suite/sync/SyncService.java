package org.nectaropenapi.suite.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.SiteCreateRequest;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.SettableClock;

/** A sandbox for many histories, with a client that reports each request before it is sent. */
final class SyncService implements AutoCloseable {

    final SettableClock clock;
    final NectarSandbox sandbox;
    final NectarClient nectar;
    private final @Nullable VariationProxy proxy;
    private @Nullable Consumer<String> beforeRequest;

    SyncService(int pageSize) {
        this(pageSize, Instant.parse("2026-03-02T21:10:00Z"), null);
    }

    /** Starts a service whose clock shows a time, and which may have other answers. */
    SyncService(int pageSize, Instant now, @Nullable ServiceAnswers answers) {
        clock = new SettableClock(now.toString());
        sandbox = NectarSandbox.builder()
                .clock(clock)
                .connectionDelay(Duration.ZERO)
                .processingDelay(Duration.ZERO)
                .pageSize(answers == null ? pageSize : ServiceAnswers.UPSTREAM_PAGE)
                .start();
        proxy = answers == null ? null : new VariationProxy(answers.withPages(pageSize), sandbox.baseUrl());
        nectar = NectarClient.builder()
                .baseUrl(proxy == null ? sandbox.baseUrl() : proxy.baseUrl())
                .apiKey(sandbox.apiKey())
                .options(options -> options.sleeper(pause -> {}).interceptor(attempt -> {
                    Consumer<String> hook = beforeRequest;
                    if (hook != null) {
                        beforeRequest = null;
                        hook.accept(attempt.operationId());
                        beforeRequest = beforeRequest == null ? hook : beforeRequest;
                    }
                    return Map.of();
                }))
                .build();
    }

    /** Calls something before each request of a run, but not before those that it sends itself. */
    void beforeEachRequest(@Nullable Runnable hook) {
        beforeRequest = hook == null ? null : operationId -> hook.run();
    }

    /** Calls something before each request of a run that lists documents. */
    void beforeEachList(Runnable hook) {
        beforeRequest = operationId -> {
            if (operationId.equals("listDocumentsByCompany")) {
                hook.run();
            }
        };
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    UUID company(String name) {
        return company(name, today().minusDays(45));
    }

    UUID company(String name, LocalDate collectedFrom) {
        return nectar.companies()
                .create(CompanyCreateRequest.builder(name)
                        .dataCollectionStartDate(collectedFrom)
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
