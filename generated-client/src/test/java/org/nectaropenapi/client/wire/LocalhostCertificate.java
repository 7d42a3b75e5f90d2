package org.nectaropenapi.client.wire;

import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that nobody trusts but its own context, made for this run. */
final class LocalhostCertificate {

    private LocalhostCertificate() {}

    /** Returns a context for a server with the certificate, and for a client that trusts it. */
    static SSLContext make(Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        Keytool.generate(file, "own", "CN=localhost", "-ext", "SAN=DNS:localhost");
        KeyStore store = Keytool.load(file);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, Keytool.password());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext own = SSLContext.getInstance("TLS");
        own.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return own;
    }
}
