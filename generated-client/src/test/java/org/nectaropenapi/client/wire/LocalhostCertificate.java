package org.nectaropenapi.client.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that nobody trusts but its own context, made for this run. */
final class LocalhostCertificate {

    private static final SSLContext CONTEXT = make();

    private LocalhostCertificate() {}

    /** Returns a context for a server with the certificate, and for a client that trusts it. */
    static SSLContext context() {
        return CONTEXT;
    }

    private static SSLContext make() {
        try {
            Path folder = Files.createTempDirectory("certificate");
            Path file = folder.resolve("keys.p12");
            try {
                Keytool.generate(file, "own", "CN=localhost", "-ext", "SAN=DNS:localhost");
                KeyStore own = Keytool.load(file);
                return context(own, own);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException("There is no certificate for localhost.", e);
        }
    }

    /** Returns a context for a server that has a key, and for a client that trusts authorities. */
    static SSLContext context(KeyStore key, KeyStore authorities) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(key, Keytool.password());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
