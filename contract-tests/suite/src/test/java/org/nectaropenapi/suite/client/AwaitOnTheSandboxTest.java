package org.nectaropenapi.suite.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.await.AwaitProgress;
import org.nectaropenapi.client.error.AwaitFailedException;
import org.nectaropenapi.client.error.AwaitTimeoutException;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.ConnectionStatus;
import org.nectaropenapi.client.model.Country;
import org.nectaropenapi.client.model.Job;
import org.nectaropenapi.client.model.JobStatus;
import org.nectaropenapi.client.model.SiteCreateRequest;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.SettableClock;
import org.nectaropenapi.sandbox.data.UploadContent;

/** Waits for jobs and connections of the sandbox, on a clock that advances with the pauses. */
class AwaitOnTheSandboxTest {

    private final SettableClock clock = new SettableClock("2026-11-23T09:30:00Z");
    private final List<Duration> pauses = new ArrayList<>();
    private final NectarSandbox sandbox = NectarSandbox.builder()
            .clock(clock)
            .connectionDelay(Duration.ofSeconds(20))
            .processingDelay(Duration.ofSeconds(30))
            .start();
    private final NectarClient nectar = NectarClient.builder()
            .baseUrl(sandbox.baseUrl())
            .apiKey(sandbox.apiKey())
            .options(options -> options.clock(clock).sleeper(pause -> {
                pauses.add(pause);
                clock.advance(pause);
            }))
            .build();

    private UUID company;
    private UUID site;

    @BeforeEach
    void prepare() {
        company = nectar.companies()
                .create(CompanyCreateRequest.builder("Harborview Logistics").build())
                .id();
        site = nectar.sites()
                .create(
                        company,
                        SiteCreateRequest.builder("Oakland")
                                .address("1 Pier Rd, Oakland, CA 94607")
                                .build())
                .id();
    }

    @AfterEach
    void close() {
        nectar.close();
        assertThat(sandbox.violations()).isEmpty();
        sandbox.close();
    }

    @Test
    void aJobIsWaitedForUntilItsDocumentsAreThere() {
        Job submitted = upload("bill of March");
        assertThat(submitted.status()).isEqualTo(JobStatus.PENDING);

        Job finished = nectar.jobs().await(submitted.id());

        assertThat(finished.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(finished.parsedDocumentIds()).hasSize(1);
        assertThat(total(pauses)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(55));
        assertThat(pauses).hasSizeLessThan(10);
    }

    @Test
    void aTerminatedJobFailsWithItsReason() {
        Job submitted = upload(UploadContent.TERMINATED);

        AwaitFailedException failed =
                failure(AwaitFailedException.class, () -> nectar.jobs().await(submitted.id()));
        assertThat(failed.status()).isEqualTo("TERMINATED");
        assertThat(failed.operationId()).isEqualTo("getJob");
        assertThat(failed.detail())
                .isNotBlank()
                .isEqualTo(nectar.jobs().get(submitted.id()).terminationReason());
        assertThat(failed).hasMessageContaining("COMPLETED").hasMessageContaining(failed.detail());
    }

    @Test
    void aFailedJobFailsWithoutAReason() {
        Job submitted = upload(UploadContent.UNREADABLE);

        AwaitFailedException failed =
                failure(AwaitFailedException.class, () -> nectar.jobs().await(submitted.id()));
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.detail()).isNull();
    }

    @Test
    void theDeadlineOfTheCallerEndsTheWait() {
        Job submitted = upload("bill of March");

        AwaitTimeoutException late = failure(AwaitTimeoutException.class, () -> nectar.jobs()
                .await(submitted.id(), wait -> wait.deadline(Duration.ofSeconds(10))));
        assertThat(late.status()).isEqualTo("PENDING");
        assertThat(total(pauses)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void theListenerReceivesEachStatus() {
        Job submitted = upload("bill of March");
        List<@Nullable String> statuses = new ArrayList<>();

        nectar.jobs().await(submitted.id(), wait -> wait.delay(Duration.ofSeconds(12))
                .factor(1)
                .jitter(0)
                .onProgress((AwaitProgress progress) -> statuses.add(progress.status())));
        assertThat(statuses).containsExactly("PENDING", "PENDING", "PENDING");
    }

    @Test
    void aConnectionIsWaitedForUntilItIsConnected() {
        Connection connection = connect("nectar-sandbox-password");
        assertThat(connection.status()).isEqualTo(ConnectionStatus.PENDING);

        assertThat(nectar.connections().awaitConnected(connection.id()).status())
                .isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(total(pauses)).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void aWrongPasswordEndsTheWait() {
        Connection connection = connect("a wrong one");

        AwaitFailedException failed =
                failure(AwaitFailedException.class, () -> nectar.connections().awaitConnected(connection.id()));
        assertThat(failed.status()).isIn("PASSWORD_INCORRECT", "INCORRECT_PASSWORD");
        assertThat(failed.operationId()).isEqualTo("getConnection");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MFA_TOKEN_EXPIRED",
                "PASSWORD_INCORRECT",
                "INCORRECT_PASSWORD",
                "NEW_PASSWORD_NEEDED",
                "ADDITIONAL_CREDENTIALS_NEEDED",
                "WEBSITE_DOWN",
                "URL_INACCESSIBLE",
                "NO_ACCOUNTS_FOUND",
                "OTHER_ERROR",
                "COMPANY_INACTIVE"
            })
    void everyStatusThatNeedsActionEndsTheWait(String status) {
        Connection connection = connect("nectar-sandbox-password");
        sandbox.control().setConnectionStatus(connection.id(), status, "the portal said so");

        AwaitFailedException failed =
                failure(AwaitFailedException.class, () -> nectar.connections().awaitConnected(connection.id()));
        assertThat(failed.status()).isEqualTo(status);
        assertThat(failed.detail()).isEqualTo("the portal said so");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aConnectionUnderInvestigationIsStillWaitedFor() {
        Connection connection = connect("nectar-sandbox-password");
        sandbox.control().setConnectionStatus(connection.id(), "UNDER_INVESTIGATION", null);

        List<@Nullable String> statuses = new ArrayList<>();
        nectar.connections()
                .awaitConnected(
                        connection.id(),
                        wait -> wait.onProgress(progress -> {
                            statuses.add(progress.status());
                            if (statuses.size() == 3) {
                                sandbox.control().setConnectionStatus(connection.id(), "CONNECTED", null);
                            }
                        }));
        assertThat(statuses).containsExactly("UNDER_INVESTIGATION", "UNDER_INVESTIGATION", "UNDER_INVESTIGATION");
    }

    @Test
    void anUnknownObjectIsNotWaitedFor() {
        failure(NotFoundException.class, () -> nectar.connections().awaitConnected(new UUID(4, 2)));
        assertThat(pauses).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nectar.jobs().await(".."))
                .withMessageContaining("job_id");
    }

    private Job upload(String marker) {
        return nectar.jobs()
                .submit(company, Upload.of("bill.pdf", ("%PDF-1.4 " + marker).getBytes(StandardCharsets.UTF_8)));
    }

    private Connection connect(String password) {
        return nectar.connections()
                .create(
                        company,
                        ConnectionCreateRequest.builder(
                                        "nectar-sandbox-username", password, "https://nectarclimate.com", List.of(site))
                                .country(Country.US)
                                .build());
    }

    private static <X extends Throwable> X failure(Class<X> type, ThrowingCallable call) {
        X failure = catchThrowableOfType(type, call);
        assertThat(failure).isNotNull();
        return failure;
    }

    private static Duration total(List<Duration> pauses) {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
