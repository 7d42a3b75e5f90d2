package org.nectaropenapi.client.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

/** The JDK's keytool, which makes certificates with their keys for a test run. */
public final class Keytool {

    /** The alias of the authority. */
    public static final String AUTHORITY = "authority";

    private static final String PASSWORD = "changeit";

    private Keytool() {}

    /** Returns the password of each key and of each file. */
    public static char[] password() {
        return PASSWORD.toCharArray();
    }

    /** Adds a certificate and its key to a file, which need not exist. */
    public static void generate(Path file, String alias, String name, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                // It is gone before optimised code would pay for its compilation.
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
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
                PASSWORD));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed to generate a certificate: " + output);
        }
    }

    /** Adds the certificate of an authority, for {@link #generateSigned}. */
    public static void generateAuthority(Path file) throws IOException, InterruptedException {
        generate(file, AUTHORITY, "CN=Test Authority", "-ext", "bc:c");
    }

    /** Adds a certificate for a host that the authority in the file signs. */
    public static void generateSigned(Path file, String alias, String host, String... options)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-signer", AUTHORITY, "-ext", "SAN=DNS:" + host));
        all.addAll(List.of(options));
        generate(file, alias, "CN=" + host, all.toArray(String[]::new));
    }

    /** Reads a file of certificates and keys. */
    public static KeyStore load(Path file) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, password());
        }
        return keys;
    }
}
