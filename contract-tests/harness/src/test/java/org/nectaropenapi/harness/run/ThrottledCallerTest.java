package org.nectaropenapi.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.harness.check.ClientCheck;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.failure.ContractFailure;
import org.nectaropenapi.harness.failure.FailureCause;
import org.nectaropenapi.harness.fixture.ShopService;
import org.opentest4j.TestAbortedException;

class ThrottledCallerTest {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(7);

    private final ExchangeLog log = new ExchangeLog();

    @Test
    void a429IsRepeatedAfterThePauseOfTheService() {
        try (ShopTarget target = ShopTarget.responding(number -> number < 3 ? 429 : 200)) {
            Exchange exchange = caller(target, 100).call("a test", request(target));
            assertThat(exchange.status()).isEqualTo(200);
            assertThat(target.pauses()).containsExactly(RETRY_AFTER, RETRY_AFTER);
            assertThat(log.exchanges()).extracting(Exchange::status).containsExactly(429, 429, 200);
        }
    }

    @Test
    void a429ThatDoesNotEndSkipsTheTestAndNeverFailsIt() {
        try (ShopTarget target = ShopTarget.responding(number -> 429)) {
            assertThatThrownBy(() -> caller(target, 100).call("a test", request(target)))
                    .isInstanceOf(TestAbortedException.class)
                    .hasMessageContaining("429");
            assertThat(target.requests()).hasSize(6);
            assertThat(target.pauses()).hasSize(5);
        }
    }

    @Test
    void passingFaultsOfReadsAreRepeatedAndCounted() {
        try (ShopTarget target = ShopTarget.responding(number -> number < 3 ? 502 : 200)) {
            ThrottledCaller caller = caller(target, 100);
            assertThat(caller.call("a test", request(target)).status()).isEqualTo(200);
            assertThat(target.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
            assertThat(log.exchanges().subList(0, 2))
                    .allSatisfy(exchange -> assertThat(exchange.deviations()).isEmpty());
            assertThat(caller.unsteadiness().entries())
                    .containsExactly(new Unsteadiness.Entry("listThings", "502", 2, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void whatAGatewayMayHaveSentIsCheckedWhereNoneIsInBetween(int status) {
        try (ShopTarget remote = ShopTarget.responding(number -> number == 1 ? status : 200)) {
            caller(remote, 100).call("a test", request(remote));
        }
        try (ShopTarget simulated = ShopTarget.inThisProcess(number -> status)) {
            assertThat(caller(simulated, 100).once("a test", request(simulated)).status())
                    .isEqualTo(status);
        }
        assertThat(log.exchanges())
                .filteredOn(exchange -> exchange.status() == status)
                .extracting(exchange -> exchange.deviations().size())
                .containsExactly(0, 1);
    }

    @Test
    void aFaultThatStaysSkipsTheTestAndIsNotRepeatedForTheNextOne() {
        try (ShopTarget target = ShopTarget.responding(number -> 500)) {
            ThrottledCaller caller = caller(target, 100);
            assertThatThrownBy(() -> caller.call("a test", request(target)))
                    .isInstanceOf(UnsteadyServiceException.class)
                    .hasMessage("the service was unsteady: listThings had 500 in all 4 attempts");
            assertThatThrownBy(() -> caller.call("another test", request(target)))
                    .isInstanceOf(UnsteadyServiceException.class)
                    .hasMessage("the service was unsteady: listThings had 500");
            assertThat(target.requests()).hasSize(5);
            assertThat(caller.unsteadiness().entries())
                    .containsExactly(new Unsteadiness.Entry("listThings", "500", 5, 2));
        }
    }

    @Test
    void aWriteIsNotSentTwiceWhenAGatewayFailsAndItsOwnFaultIsForTheTest() {
        try (ShopTarget target = ShopTarget.responding(number -> number == 1 ? 502 : 500)) {
            ThrottledCaller caller = caller(target, 100);
            RawRequest write = new RawRequest("POST", request(target).uri(), List.of(), Body.NONE);
            assertThatThrownBy(() -> caller.call("a test", write)).isInstanceOf(UnsteadyServiceException.class);
            assertThat(target.requests()).hasSize(1);
            assertThat(caller.call("a test", write).status()).isEqualTo(500);
        }
    }

    @Test
    void aServiceThatIsNotThereSkipsTheTestAfterRepetition() {
        ShopTarget target = ShopTarget.responding(number -> 200);
        ThrottledCaller caller = caller(target, 100);
        target.close();
        assertThatThrownBy(() -> caller.call("a test", request(target)))
                .isInstanceOf(UnsteadyServiceException.class)
                .hasMessage("the service was unsteady: listThings had no connection in all 4 attempts");
        assertThat(target.pauses()).hasSize(3);
    }

    @Test
    void whatEndsTooEarlyInThisProcessIsAFailureOfItsOperation() {
        ShopTarget target = ShopTarget.inThisProcess(number -> 200);
        ThrottledCaller caller = caller(target, 100);
        target.close();
        assertThatExceptionOfType(ContractFailure.class)
                .isThrownBy(() -> caller.call("a test", request(target)))
                .withMessageStartingWith("listThings: GET /things got no complete response")
                .satisfies(failure -> assertThat(failure.causes())
                        .containsExactly(
                                new FailureCause("listThings", "listThings", "a complete response", "no connection")));
    }

    @Test
    void aRunWaitsTenMinutesInAllForAnUnsteadyService() {
        try (ShopTarget target = ShopTarget.responding(number -> number % 2 == 0 ? 200 : 429)) {
            ThrottledCaller caller = caller(target, 1_000);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 200; i++) {
                            caller.call("a test", request(target));
                        }
                    })
                    .isInstanceOf(UnsteadyServiceException.class);
            assertThat(target.pauses()).hasSize((int) (600 / RETRY_AFTER.toSeconds()));
        }
    }

    @Test
    void aSlowServiceEndsTheRunAtItsTime() {
        Instant start = Instant.parse("2026-11-23T09:30:00Z");
        RequestBudget budget = new RequestBudget(100, Duration.ofMinutes(40), new Clock() {
            private int reads;

            @Override
            public Instant instant() {
                return start.plus(Duration.ofMinutes(30).multipliedBy(reads++));
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
        budget.spend();
        assertThatThrownBy(budget::spend)
                .isInstanceOf(UnsteadyServiceException.class)
                .hasMessageContaining("40 minutes are over");
    }

    @Test
    void aSingleAttemptReturnsThe429() {
        try (ShopTarget target = ShopTarget.responding(number -> 429)) {
            assertThat(caller(target, 100).once("a test", request(target)).status())
                    .isEqualTo(429);
            assertThat(target.pauses()).isEmpty();
        }
    }

    @Test
    void aSpentBudgetSkipsTheRestButNotTheDeletions() {
        try (ShopTarget target = ShopTarget.responding(number -> 200)) {
            ThrottledCaller caller = caller(target, 2);
            caller.call("a test", request(target));
            caller.call("a test", request(target));
            assertThatThrownBy(() -> caller.call("a test", request(target)))
                    .isInstanceOf(TestAbortedException.class)
                    .hasMessageContaining("2 requests are spent");
            assertThatThrownBy(() -> caller.once("a test", request(target))).isInstanceOf(TestAbortedException.class);
            assertThat(target.requests()).hasSize(2);
            assertThat(caller.regardless("a test", request(target)).status()).isEqualTo(200);
        }
    }

    @Test
    void repetitionsAfterA429AreSpentToo() {
        try (ShopTarget target = ShopTarget.responding(number -> 429)) {
            assertThatThrownBy(() -> caller(target, 3).call("a test", request(target)))
                    .hasMessageContaining("3 requests are spent");
            assertThat(target.requests()).hasSize(3);
        }
    }

    @Test
    void noMoreThanTenRequestsAreUnderWayAtOnce() throws Exception {
        int requests = 25;
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(requests);
        try (ShopTarget target = ShopTarget.responding(number -> {
            await(release);
            return 200;
        })) {
            ThrottledCaller caller = caller(target, 100);
            Callable<Exchange> call = () -> caller.call("a test", request(target));
            List<Future<Exchange>> responses = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                responses.add(threads.submit(call));
            }
            // No request has a response yet, so every request that does not wait is under way.
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                while (caller.waiting() < requests - 10 || target.requests().size() < 10) {
                    Thread.onSpinWait();
                }
            });
            assertThat(target.requests()).hasSize(10);
            release.countDown();
            for (Future<Exchange> response : responses) {
                assertThat(response.get().status()).isEqualTo(200);
            }
            assertThat(target.requests()).hasSize(requests);
        } finally {
            release.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void theKeyIsNowhereInTheLog() {
        try (ShopTarget target = ShopTarget.responding(number -> 200)) {
            caller(target, 100).call("a test", request(target));
            assertThat(log.exchanges().toString())
                    .doesNotContain(ShopService.KEY)
                    .contains("Accept");
        }
    }

    @Test
    void listenersGetEveryExchangeWithItsDeviations() {
        try (ShopTarget target = ShopTarget.responding(number -> 409)) {
            AtomicInteger deviations = new AtomicInteger();
            log.listen(exchange -> deviations.addAndGet(exchange.deviations().size()));
            caller(target, 100).call("a test", request(target));
            assertThat(deviations).hasValue(1);
        }
    }

    private ThrottledCaller caller(ShopTarget target, int budget) {
        return new ThrottledCaller(
                target,
                new ExchangeCheck(ShopService.DOCUMENT),
                ClientCheck.NONE,
                log,
                new RequestBudget(budget, Duration.ofDays(1), Clock.systemUTC()));
    }

    private static RawRequest request(ShopTarget target) {
        return new RawRequest(
                "GET",
                URI.create(target.baseUrl() + "/things"),
                List.of(new NameValue("shop-token", ShopService.KEY), new NameValue("Accept", "*/*")),
                Body.NONE);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
