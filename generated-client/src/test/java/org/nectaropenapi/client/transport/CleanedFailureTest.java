package org.nectaropenapi.client.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.http.ApiKey;

/** What a stack trace shows of a failure whose messages quote the service. */
@Timeout(60)
class CleanedFailureTest {

    private static final String SECRET = "nk_test_4f3c2a1b9d8e7f60";

    /** How many links of a chain of causes are shown. */
    private static final int DEEPEST = 20;

    private final ApiKey key = keyInUse();

    /** Only a key that was sent can come back. */
    private static ApiKey keyInUse() {
        ApiKey key = ApiKey.of(SECRET);
        key.authenticate(HttpRequest.newBuilder(URI.create("http://localhost")));
        return key;
    }

    private Throwable cleaned(Throwable failure) {
        return CleanedFailure.of(failure, key);
    }

    /** Returns a chain of so many failures, of which the last has this message. */
    private static Throwable chain(int links, String last) {
        Throwable chain = new ProtocolException(last);
        for (int i = 1; i < links; i++) {
            chain = new IOException("harmless", chain);
        }
        return chain;
    }

    /** Returns a failure and its causes, of a ring as many as show that it is one. */
    private static List<Throwable> links(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(200)
                .toList();
    }

    @Test
    void aHarmlessFailureStaysItself() {
        Throwable failure = new IOException("Connection reset", new EOFException());

        assertThat(cleaned(failure)).isSameAs(failure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Invalid status line: \"" + SECRET + "\"", "two\nlines", "\u001b[31mred", "blank at the end "})
    void aMessageIsShownAsOneHarmlessLineAfterTheClass(String message) {
        ProtocolException failure = new ProtocolException(message);

        Throwable cleaned = cleaned(failure);

        assertThat(cleaned)
                .isInstanceOf(CleanedFailure.class)
                .hasMessage("java.net.ProtocolException: "
                        + message.replace(SECRET, "[redacted]")
                                .replaceAll("[\n\u001b]", " ")
                                .strip())
                .hasNoCause();
        assertThat(cleaned.getStackTrace()).isEqualTo(failure.getStackTrace());
    }

    @Test
    void aMessageIsCut() {
        assertThat(cleaned(new IOException("x".repeat(201))))
                .hasMessage("java.io.IOException: " + "x".repeat(200) + "…");
        Throwable atTheLimit = new IOException("x".repeat(200));
        assertThat(cleaned(atTheLimit)).isSameAs(atTheLimit);
    }

    @Test
    void causesAreCleanedWithTheirTraces() {
        EOFException silent = new EOFException();
        IllegalArgumentException quoting = new IllegalArgumentException("no number: " + SECRET, silent);
        IOException failure = new IOException("harmless", quoting);

        List<Throwable> links = links(cleaned(failure));

        assertThat(links)
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "java.io.IOException: harmless",
                        "java.lang.IllegalArgumentException: no number: [redacted]",
                        "java.io.EOFException: ");
        assertThat(links)
                .extracting(Throwable::getStackTrace)
                .containsExactly(failure.getStackTrace(), quoting.getStackTrace(), silent.getStackTrace());
        assertThat(Throwables.getStackTrace(links.get(0))).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, DEEPEST - 1, DEEPEST, DEEPEST + 1, DEEPEST + 2, 100})
    void theKeyShowsAtNoDepth(int depth) {
        Throwable cleaned = cleaned(chain(depth, SECRET));

        assertThat(Throwables.getStackTrace(cleaned)).doesNotContain(SECRET);
        assertThat(links(cleaned)).hasSize(Math.min(depth, DEEPEST)).allSatisfy(link -> assertThat(link)
                .isInstanceOf(CleanedFailure.class));
    }

    @Test
    void aHarmlessChainIsCutOnlyBeyondTheDepth() {
        Throwable whole = chain(DEEPEST, "harmless");

        assertThat(cleaned(whole)).isSameAs(whole);
        assertThat(links(cleaned(chain(DEEPEST + 1, "harmless")))).hasSize(DEEPEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"harmless", SECRET})
    void aRingOfCausesEnds(String message) {
        IOException first = new IOException(message);
        IOException second = new IOException("second", first);
        first.initCause(second);

        List<Throwable> links = links(cleaned(first));

        assertThat(links).hasSize(DEEPEST);
        assertThat(Throwables.getStackTrace(links.get(0))).doesNotContain(SECRET);
    }
}
