package org.nectaropenapi.client.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys and certificates, good and bad, made by the JDK's keytool for this run. */
final class Certificates {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Map<String, SSLContext> servers;
    private final SSLContext client;

    private Certificates(KeyStore keys) throws GeneralSecurityException, IOException {
        this.servers = Map.of(
                "good",
                server(keys, "good"),
                Fault.TLS_EXPIRED.name(),
                server(keys, Fault.TLS_EXPIRED.name()),
                Fault.TLS_OTHER_HOST.name(),
                server(keys, Fault.TLS_OTHER_HOST.name()),
                Fault.TLS_STRANGER.name(),
                server(keys, Fault.TLS_STRANGER.name()));
        this.client = client(keys);
    }

    static Certificates make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        generate(file, "authority", "CN=Test Authority", "-ext", "bc:c");
        generate(file, "good", "CN=localhost", "-signer", "authority", "-ext", "SAN=DNS:localhost");
        generate(
                file,
                Fault.TLS_EXPIRED.name(),
                "CN=localhost",
                "-signer",
                "authority",
                "-ext",
                "SAN=DNS:localhost",
                "-startdate",
                "-10d",
                "-validity",
                "5");
        generate(
                file,
                Fault.TLS_OTHER_HOST.name(),
                "CN=other.example",
                "-signer",
                "authority",
                "-ext",
                "SAN=DNS:other.example");
        generate(file, Fault.TLS_STRANGER.name(), "CN=localhost", "-ext", "SAN=DNS:localhost");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return new Certificates(keys);
    }

    private static void generate(Path file, String alias, String name, String... further)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                name,
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(further));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool could not make a certificate: " + said);
        }
    }

    /** What a server shows that has this certificate, and those above it. */
    SSLContext server(String alias) {
        return Objects.requireNonNull(servers.get(alias), alias);
    }

    /** What a client has that trusts the authority and nobody else. */
    SSLContext client() {
        return client;
    }

    private static SSLContext server(KeyStore keys, String alias) throws GeneralSecurityException, IOException {
        KeyStore one = empty();
        one.setKeyEntry(alias, keys.getKey(alias, PASSWORD), PASSWORD, keys.getCertificateChain(alias));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext client(KeyStore keys) throws GeneralSecurityException, IOException {
        Certificate authority = keys.getCertificate("authority");
        KeyStore one = empty();
        one.setCertificateEntry("authority", authority);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(one);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        return store;
    }
}
