package org.nectaropenapi.client.transport;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A selector of the application or of the Java platform, whose failures can be told from those of the network. */
final class ProxyChoice extends ProxySelector {

    private final ProxySelector selector;

    /** A selector that does not choose. */
    static final class FailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private FailedException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    ProxyChoice(ProxySelector selector) {
        this.selector = selector;
    }

    @Override
    public List<Proxy> select(URI uri) {
        List<Proxy> choices;
        try {
            choices = selector.select(uri);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw new FailedException("the proxy selector failed", e);
        }
        if (choices == null || (!choices.isEmpty() && choices.get(0) == null)) {
            throw new FailedException("the proxy selector returned null", null);
        }
        return choices;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        selector.connectFailed(uri, address, failure);
    }
}
