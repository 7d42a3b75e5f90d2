package org.nectaropenapi.client.wire;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that nobody trusts but its own context, made for this run. */
final class LocalhostCertificate {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private LocalhostCertificate() {}

    /** Returns a context for a server with the certificate, and for a client that trusts it. */
    static SSLContext make(Path folder) throws Exception {
        Path file = folder.resolve("keys.p12");
        String command =
                "-genkeypair -alias own -keyalg EC -dname CN=localhost -ext SAN=DNS:localhost -storetype PKCS12"
                        + " -storepass changeit -keystore";
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.add(
                0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        arguments.add(file.toString());
        Process keytool =
                new ProcessBuilder(arguments).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(output);
        }

        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext own = SSLContext.getInstance("TLS");
        own.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return own;
    }
}
