package org.nectaropenapi.client.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Flow.Subscription;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;

/** Bodies in pieces as a network may cut them, which no server can bring about. */
class BodyCollectorTest {

    private static final int LIMIT = 70_000;

    private final AskedSubscription subscription = new AskedSubscription();

    private static final class AskedSubscription implements Subscription {

        private int requested;
        private boolean cancelled;

        @Override
        public void request(long count) {
            requested += (int) count;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    private record AnnouncedLength(int statusCode, HttpHeaders headers) implements HttpResponse.ResponseInfo {

        static AnnouncedLength of(int status, OptionalInt announced) {
            Map<String, List<String>> headers = announced.isEmpty()
                    ? Map.of()
                    : Map.of("Content-Length", List.of(String.valueOf(announced.getAsInt())));
            return new AnnouncedLength(status, HttpHeaders.of(headers, (name, value) -> true));
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    private BodyCollector collector(int status, OptionalInt announced) {
        HttpCall call = new HttpCall(
                ClientOptions.builder(ApiKey.of("k")).build(),
                new HttpCall.Operation("getThing", "GET", "/thing", true),
                RequestBody.of());
        BodyCollector collector = new BodyCollector(AnnouncedLength.of(status, announced), LIMIT, new Attempt(call));
        collector.onSubscribe(subscription);
        return collector;
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** Hands the body over in pieces of these sizes, one after the other. */
    private static void handOver(byte[] body, BodyCollector collector, int... pieces) {
        int from = 0;
        for (int piece : pieces) {
            collector.onNext(List.of(ByteBuffer.wrap(body, from, piece)));
            from += piece;
        }
    }

    private static byte[] received(BodyCollector collector) {
        return collector.getBody().toCompletableFuture().getNow(null);
    }

    static Stream<int[]> pieces() {
        return Stream.of(
                new int[] {},
                new int[] {0},
                new int[] {1},
                new int[] {8191, 1, 1},
                new int[] {8192, 16_384},
                new int[] {1, 16_384, 16_384},
                new int[] {8193, 8192, 16_384},
                new int[] {1, LIMIT - 1},
                new int[] {LIMIT - 1, 1},
                new int[] {LIMIT, 0});
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aBodyIsThatOfItsPieces(int... pieces) {
        byte[] body = bytes(IntStream.of(pieces).sum());
        for (OptionalInt announced : List.of(
                OptionalInt.empty(),
                OptionalInt.of(0),
                OptionalInt.of(1),
                OptionalInt.of(body.length),
                OptionalInt.of(LIMIT + 1),
                OptionalInt.of(-1))) {
            BodyCollector collector = collector(200, announced);
            handOver(body, collector, pieces);
            collector.onComplete();

            assertThat(received(collector)).isEqualTo(body);
        }
        assertThat(subscription.cancelled).isFalse();
    }

    @Test
    void theBuffersOfOnePieceAreReadInOrder() {
        BodyCollector collector = collector(200, OptionalInt.empty());

        collector.onNext(List.of(ByteBuffer.wrap(new byte[] {1, 2}), ByteBuffer.wrap(new byte[] {3})));
        collector.onComplete();

        assertThat(received(collector)).containsExactly(1, 2, 3);
    }

    @Test
    void eachPieceIsAskedForUntilOneIsTooMuch() {
        BodyCollector collector = collector(200, OptionalInt.empty());
        assertThat(subscription.requested).isEqualTo(1);

        handOver(bytes(LIMIT + 1), collector, LIMIT, 0, 1);

        assertThat(subscription.requested).isEqualTo(3);
        assertThat(subscription.cancelled).isTrue();
        assertThat(collector.getBody().toCompletableFuture())
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(ExchangeException.class);
    }

    @ParameterizedTest
    @CsvSource({"199, 65536", "200, 65537", "299, 65537", "300, 65536", "500, 65536"})
    void onlyOfASuccessIsMoreKeptThanAnErrorNeeds(int status, int kept) {
        byte[] body = bytes(BodyCollector.MAX_ERROR_BYTES + 1);
        BodyCollector collector = collector(status, OptionalInt.empty());

        handOver(body, collector, body.length);
        collector.onComplete();

        assertThat(received(collector)).isEqualTo(Arrays.copyOf(body, kept));
        assertThat(subscription.cancelled).isEqualTo(kept < body.length);
    }
}
