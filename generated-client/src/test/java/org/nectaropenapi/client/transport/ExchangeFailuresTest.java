package org.nectaropenapi.client.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.transport.ExchangeException.Kind;

/** The meaning of a failure of the transport is that of the first cause that has one. */
@Timeout(60)
class ExchangeFailuresTest {

    private static final String ENDED = "the service closed the connection before the response was complete";

    private static ExchangeException classified(Throwable failure) {
        return ExchangeException.of(failure, true, ApiKey.of("k"));
    }

    /** Returns a failure with so many failures above it. */
    private static Throwable below(int others, Throwable failure) {
        Throwable chain = failure;
        for (int i = 0; i < others; i++) {
            chain = new IOException("wrapped", chain);
        }
        return chain;
    }

    @Test
    void anOwnFailureIsTakenOutOfItsWrappings() {
        ExchangeException own = new ExchangeException(Kind.TOO_LONG, "too long", null);

        assertThat(classified(own)).isSameAs(own);
        assertThat(classified(new IOException("x", new CompletionException(own))))
                .isSameAs(own);
    }

    @Test
    void aCauseIsFoundAsTheTwentiethAndNotBeyond() {
        assertThat(classified(below(0, new EOFException()))).hasMessage(ENDED);
        assertThat(classified(below(19, new EOFException()))).hasMessage(ENDED);
        assertThat(classified(below(20, new EOFException()))).hasMessageStartingWith("the connection broke (");
    }

    @Test
    void aRingOfCausesEnds() {
        IOException first = new IOException("first");
        first.initCause(new IOException("second", first));

        assertThat(classified(first)).hasMessageStartingWith("the connection broke (");
    }

    @Test
    void aTlsConnectionThatBreaksIsNamedAsSuch() {
        assertThat(classified(new SSLException("bad record")))
                .hasMessage("the TLS connection broke (bad record)")
                .hasCauseInstanceOf(SSLException.class);
        assertThat(classified(new SSLException("Received fatal alert: internal_error")))
                .hasMessage("the TLS connection broke: the service sent the alert internal_error");
    }
}
