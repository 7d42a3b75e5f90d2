package org.nectaropenapi.client.await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.error.AwaitCancelledException;
import org.nectaropenapi.client.error.AwaitException;
import org.nectaropenapi.client.error.AwaitFailedException;
import org.nectaropenapi.client.error.AwaitTimeoutException;
import org.nectaropenapi.client.error.ErrorResponse;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.json.OpenEnum;

/** When a wait ends, how long it pauses, and what it says. */
class AwaiterTest {

    private static final String KEY = "nk_test_awaiter_4f3c2a1b";

    private record Thing(
            @Nullable OpenEnum status, @Nullable String reason) {}

    private final ManualTime time = new ManualTime();
    private final Deque<Supplier<Thing>> replies = new ArrayDeque<>();
    private int requests;

    private final Awaiter<Thing> awaiter = new Awaiter<>(
            "getThing",
            new AwaitShape<>(Thing::status, Thing::reason, Set.of("DONE"), Set.of("BROKEN", "STOPPED")),
            Await.builder()
                    .delay(Duration.ofSeconds(2))
                    .maxDelay(Duration.ofSeconds(5))
                    .deadline(Duration.ofSeconds(20))
                    .build(),
            options());

    private ClientOptions options() {
        return ClientOptions.builder(ApiKey.of(KEY)).clock(time).sleeper(time).build();
    }

    @AfterEach
    void nothingIsLeftInterrupted() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void whatIsReadyIsReturnedWithoutAPause() {
        reply("DONE");

        assertThat(await(settings -> {})).extracting(Thing::status).hasToString("DONE");
        assertThat(requests).isEqualTo(1);
        assertPauses();
    }

    static Stream<Arguments> pacings() {
        Consumer<Await.Builder> everything =
                b -> b.delay(millis(10)).factor(3).maxDelay(millis(60)).deadline(millis(500));
        return Stream.of(
                pacing("pauses grow up to the longest", 4, b -> {}, 2000, 3000, 4500, 5000),
                pacing("every part of the pacing can be set", 4, everything, 10, 30, 60, 60),
                pacing("a longest pause below the first limits that too", 1, b -> b.maxDelay(millis(100)), 100),
                pacing("the last request is at the deadline", 3, b -> b.deadline(millis(7000)), 2000, 3000, 2000));
    }

    private static Arguments pacing(String name, int pending, Consumer<Await.Builder> settings, long... pauses) {
        return Arguments.of(name, pending, settings, pauses);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pacings")
    void pausesFollowTheSettings(String name, int pending, Consumer<Await.Builder> settings, long... pauses) {
        reply(Collections.nCopies(pending, "PENDING").toArray(String[]::new));
        reply("DONE");

        assertThat(await(b -> settings.accept(b.jitter(0))).status()).hasToString("DONE");
        assertPauses(pauses);
    }

    @Test
    void jitterOnlyShortens() {
        reply("PENDING", "PENDING", "PENDING", "DONE");
        await(settings -> {});

        assertThat(time.pauses.get(0)).isBetween(millis(1500), millis(2000));
        assertThat(time.pauses.get(1)).isBetween(millis(2250), millis(3000));
        assertThat(time.pauses.get(2)).isBetween(millis(3375), millis(4500));
    }

    @Test
    void aPauseNeverVanishes() {
        reply("PENDING", "DONE");

        await(settings -> settings.delay(Duration.ofNanos(1)));
        assertPauses(1);
    }

    @Test
    void aStatusThatNobodyKnowsAndNoneAtAllKeepTheWaitGoing() {
        reply("RESTING", null, "done", "DONE");

        assertThat(await(settings -> {}).status()).hasToString("DONE");
        assertThat(requests).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BROKEN", "STOPPED"})
    void aFailureEndsTheWaitAtOnce(String status) {
        reply("PENDING");
        replies.add(() -> new Thing(OpenEnum.unlisted(status), "the file is\nempty"));

        assertThat(failure(settings -> {})).isInstanceOfSatisfying(AwaitFailedException.class, failed -> {
            assertThat(failed.status()).isEqualTo(status);
            assertThat(failed.detail()).isEqualTo("the file is\nempty");
            assertThat(failed.operationId()).isEqualTo("getThing");
            assertThat(failed.attempts()).isEqualTo(2);
            assertThat(failed)
                    .hasMessage("getThing returned the status " + status
                            + ", which ends the wait for DONE: the file is empty");
        });
        assertThat(time.pauses).hasSize(1);
    }

    @Test
    void aFailureNeedsNoReason() {
        reply("BROKEN");

        assertThat(failure(settings -> {}))
                .hasMessage("getThing returned the status BROKEN, which ends the wait for DONE")
                .isInstanceOfSatisfying(AwaitFailedException.class, failed -> assertThat(failed.detail())
                        .isNull());
    }

    @Test
    void noErrorShowsAKeyThatTheServiceRepeats() {
        replies.add(() -> new Thing(OpenEnum.unlisted("BROKEN"), "no such key: " + KEY));
        assertThat(failure(settings -> {})).isInstanceOfSatisfying(AwaitFailedException.class, failed -> {
            assertThat(failed.detail()).isEqualTo("no such key: [redacted]");
            assertThat(failed).hasMessageEndingWith(": no such key: [redacted]");
        });

        replies.add(() -> new Thing(OpenEnum.unlisted(KEY), null));
        replies.add(() -> new Thing(OpenEnum.unlisted(KEY), null));
        assertThat(failure(settings -> settings.jitter(0).deadline(Duration.ofSeconds(1))))
                .isInstanceOfSatisfying(AwaitTimeoutException.class, late -> {
                    assertThat(late.status()).isEqualTo("[redacted]");
                    assertThat(late.getMessage()).doesNotContain(KEY);
                });
    }

    @Test
    void theDeadlineEndsTheWait() {
        reply("PENDING", "PENDING", "PENDING", "RESTING", "DONE");

        assertThat(failure(settings -> settings.jitter(0).deadline(Duration.ofSeconds(7))))
                .isInstanceOfSatisfying(AwaitTimeoutException.class, late -> {
                    assertThat(late.status()).isEqualTo("RESTING");
                    assertThat(late.deadline()).isEqualTo(Duration.ofSeconds(7));
                    assertThat(late.attempts()).isEqualTo(4);
                    assertThat(late).hasNoCause();
                    assertThat(late)
                            .hasMessage("getThing did not return DONE within 7 seconds; the last status was RESTING");
                });
    }

    @Test
    void aRequestThatOutlastsTheDeadlineStillCounts() {
        replies.add(() -> {
            time.pass(Duration.ofHours(1));
            return thing("DONE");
        });
        assertThat(await(settings -> {}).status()).hasToString("DONE");

        replies.add(() -> {
            time.pass(Duration.ofHours(1));
            return thing(null);
        });
        assertThat(failure(settings -> {}))
                .isInstanceOf(AwaitTimeoutException.class)
                .hasMessage("getThing did not return DONE within 20 seconds; no status was received");
        assertPauses();
    }

    static Stream<NectarException> troubleThatPasses() {
        return Stream.concat(
                Stream.of(429, 500, 502, 503, 504).map(status -> refused(status, null)), Stream.of(timedOut()));
    }

    @ParameterizedTest
    @MethodSource("troubleThatPasses")
    void troubleThatPassesKeepsTheWaitGoing(NectarException trouble) {
        fail(trouble, 5);
        reply("PENDING");
        fail(trouble, 5);
        reply("DONE");

        assertThat(await(settings -> settings.deadline(Duration.ofMinutes(10))).status())
                .hasToString("DONE");
        assertThat(requests).isEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("troubleThatPasses")
    void troubleThatLastsEndsTheWait(NectarException trouble) {
        fail(trouble, 6);

        assertThat(failure(settings -> settings.deadline(Duration.ofMinutes(10))))
                .isSameAs(trouble);
        assertThat(requests).isEqualTo(6);
    }

    @Test
    void troubleAtTheDeadlineIsTheCauseOfTheTimeout() {
        NectarException trouble = refused(503, null);
        reply("PENDING");
        fail(trouble);

        assertThat(failure(settings -> settings.deadline(millis(1500))))
                .isInstanceOf(AwaitTimeoutException.class)
                .hasCause(trouble);
    }

    static Stream<NectarException> troubleThatDoesNotPass() {
        return Stream.of(
                refused(400, null),
                refused(401, null),
                refused(403, null),
                refused(404, null),
                refused(302, null),
                new TransportException("getThing", 3, "could not connect", false, null));
    }

    @ParameterizedTest
    @MethodSource("troubleThatDoesNotPass")
    void anyOtherTroubleEndsTheWaitAtOnce(NectarException trouble) {
        fail(trouble);

        assertThat(failure(settings -> {})).isSameAs(trouble);
        assertThat(requests).isEqualTo(1);
    }

    @Test
    void theServiceIsLeftAloneForAsLongAsItRequests() {
        fail(refused(429, Duration.ofSeconds(11)));
        fail(refused(503, millis(1)));
        reply("DONE");

        await(settings -> settings.jitter(0));
        assertPauses(11000, 3000);
    }

    @Test
    void aServiceThatRequestsTooLongAWaitIsPolledAtTheDeadline() {
        fail(refused(429, Duration.ofHours(2)));
        reply("DONE");

        await(settings -> {});
        assertPauses(20_000);
    }

    @Test
    void theListenerReceivesEveryPause() {
        List<AwaitProgress> reported = new ArrayList<>();
        NectarException trouble = refused(502, null);
        reply("PENDING");
        fail(trouble);
        reply("RESTING", "DONE");

        await(settings -> settings.jitter(0).onProgress(reported::add));
        assertThat(reported)
                .containsExactly(
                        new AwaitProgress("getThing", "PENDING", 1, Duration.ZERO, millis(2000), null),
                        new AwaitProgress("getThing", "PENDING", 2, millis(2000), millis(3000), trouble),
                        new AwaitProgress("getThing", "RESTING", 3, millis(5000), millis(4500), null));
    }

    @Test
    void whatTheListenerThrowsEndsTheWait() {
        reply("PENDING");

        assertThat(failure(settings -> settings.onProgress(progress -> {
                    throw new CancellationException("enough");
                })))
                .isInstanceOf(CancellationException.class)
                .hasMessage("enough");
        assertPauses();
    }

    @Test
    void anInterruptedPauseEndsTheWaitAndLeavesTheThreadInterrupted() {
        reply("PENDING");
        time.whenSleeping(() -> Thread.currentThread().interrupt());

        assertThat(interruptedFailure())
                .hasMessage("getThing: the wait for DONE was interrupted; the last status was PENDING")
                .hasCauseInstanceOf(InterruptedException.class)
                .isInstanceOfSatisfying(AwaitCancelledException.class, cancelled -> assertThat(cancelled.interrupted())
                        .isTrue());
    }

    @Test
    void anInterruptedRequestEndsTheWaitLikewise() {
        TransportException interrupted = new TransportException("getThing", 1, "interrupted", true, null);
        replies.add(() -> {
            Thread.currentThread().interrupt();
            throw interrupted;
        });

        assertThat(interruptedFailure())
                .isInstanceOf(AwaitCancelledException.class)
                .hasCause(interrupted);
    }

    @Test
    void aResponseBeforeTheInterruptIsNotHidden() {
        NectarException missing = refused(404, null);
        replies.add(() -> {
            Thread.currentThread().interrupt();
            throw missing;
        });

        assertThat(interruptedFailure()).isSameAs(missing);
    }

    @Test
    void aWaitThatIsCalledOffEndsWithinASecondOfItsPause() {
        reply("PENDING", "DONE");

        assertThat(failure(settings -> settings.jitter(0).cancelWhen(() -> time.pauses.size() == 1)))
                .hasMessage("getThing: the wait for DONE was cancelled; the last status was PENDING")
                .isInstanceOfSatisfying(AwaitCancelledException.class, cancelled -> assertThat(cancelled.interrupted())
                        .isFalse());
        assertPauses(1000);
        assertThat(requests).isEqualTo(1);
    }

    @Test
    void aWaitThatMayBeCalledOffPausesAsLongAsAnyOther() {
        reply("PENDING", "PENDING", "PENDING", "DONE");

        await(settings -> settings.jitter(0).cancelWhen(() -> false));
        assertPauses(1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 500);
    }

    @Test
    void aWaitThatIsCalledOffBeforehandRequestsNothing() {
        assertThat(failure(settings -> settings.cancelWhen(() -> true)))
                .isInstanceOf(AwaitCancelledException.class)
                .hasMessageEndingWith("no status was received");
        assertThat(requests).isZero();
    }

    @Test
    void clockAndSleeperOfTheCallerComeFirst() {
        ManualTime own = new ManualTime();
        reply("PENDING", "DONE");

        await(settings -> settings.clock(own).sleeper(own));
        assertThat(own.pauses).hasSize(1);
        assertPauses();

        reply("PENDING", "DONE");
        await(settings -> settings.clock(Clock.fixed(ManualTime.START, ZoneOffset.UTC)));
        assertThat(time.pauses).hasSize(1);
    }

    @Test
    void settingsAreCopiedWhole() {
        ManualTime own = new ManualTime();
        List<AwaitProgress> reported = new ArrayList<>();
        Await settings = Await.builder()
                .delay(millis(7))
                .factor(2)
                .maxDelay(millis(20))
                .jitter(0)
                .deadline(millis(40))
                .onProgress(reported::add)
                .cancelWhen(() -> reported.size() == 4)
                .clock(own)
                .sleeper(own)
                .build();
        Await copy = settings.toBuilder().build();
        settings.toBuilder().deadline(millis(1));
        reply("PENDING", "PENDING", "PENDING", "PENDING", "PENDING");

        assertThat(catchThrowable(() -> awaiter.await(copy, this::read))).isInstanceOf(AwaitException.class);
        assertThat(own.pauses).containsExactly(millis(7), millis(14), millis(19));
        assertThat(reported).hasSize(3);
    }

    static Map<String, Consumer<Await.Builder>> wrongSettings() {
        return Map.of(
                "delay must be longer than zero and at most 30 days, not 0 seconds", b -> b.delay(Duration.ZERO),
                "maxDelay must be longer than zero and at most 30 days, not -1 seconds",
                        b -> b.maxDelay(Duration.ofSeconds(-1)),
                "deadline must be longer than zero and at most 30 days, not 2592000001 milliseconds",
                        b -> b.deadline(Duration.ofDays(30).plusMillis(1)),
                "factor must be between 1 and 10, not 0.9", b -> b.factor(0.9),
                "factor must be between 1 and 10, not 10.1", b -> b.factor(10.1),
                "factor must be between 1 and 10, not NaN", b -> b.factor(Double.NaN),
                "jitter must be between 0 and 1, not -0.1", b -> b.jitter(-0.1),
                "jitter must be between 0 and 1, not 1.1", b -> b.jitter(1.1),
                "jitter must be between 0 and 1, not NaN", b -> b.jitter(Double.NaN));
    }

    @Test
    void wrongSettingsAreRefusedAtOnce() {
        wrongSettings().forEach((message, setting) -> assertThatIllegalArgumentException()
                .isThrownBy(() -> setting.accept(Await.builder()))
                .withMessage(message));
        Await.builder().factor(1).factor(10).jitter(0).jitter(1).delay(Duration.ofDays(30));
    }

    @Test
    void anAwaiterNeedsThePacingOfItsOperation() {
        assertThatThrownBy(() -> new Awaiter<>(
                        "getThing",
                        new AwaitShape<>(Thing::status, Thing::reason, Set.of(), Set.of()),
                        Await.defaults(),
                        options()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("delay");
    }

    private void assertPauses(long... millis) {
        assertThat(time.pauses)
                .containsExactly(
                        LongStream.of(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new));
    }

    private Thing await(Consumer<Await.Builder> settings) {
        Await.Builder builder = Await.builder();
        settings.accept(builder);
        return awaiter.await(builder.build(), this::read);
    }

    private Throwable failure(Consumer<Await.Builder> settings) {
        return catchThrowable(() -> await(settings));
    }

    private Throwable interruptedFailure() {
        Throwable failure = failure(settings -> {});
        assertThat(Thread.interrupted()).isTrue();
        return failure;
    }

    private Thing read() {
        requests++;
        return replies.remove().get();
    }

    private void reply(@Nullable String... statuses) {
        Arrays.stream(statuses).forEach(status -> replies.add(() -> thing(status)));
    }

    private void fail(NectarException failure) {
        fail(failure, 1);
    }

    private void fail(NectarException failure, int times) {
        replies.addAll(Collections.nCopies(times, () -> {
            throw failure;
        }));
    }

    private static Thing thing(@Nullable String status) {
        return new Thing(status == null ? null : OpenEnum.unlisted(status), null);
    }

    private static NectarException refused(int status, @Nullable Duration retryAfter) {
        return StatusException.of(new ErrorResponse("getThing", 3, status, null, "", Map.of(), retryAfter));
    }

    private static NectarException timedOut() {
        return new NectarTimeoutException(
                "getThing", 3, NectarTimeoutException.Limit.READ, Duration.ofSeconds(30), true, null);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
