package org.nectaropenapi.client.service;

import feign.Feign;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the version of Feign, which the application may have chosen, so that another one fails with a clear message.
 */
final class FeignVersion {

    static final int MAJOR = 13;

    /** The first with all that the client needs; the oldest that the tests run with. */
    static final int OLDEST_MINOR = 2;

    private static final Pattern VERSION = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\b.*");

    private static final String PROPERTIES = "/META-INF/maven/io.github.openfeign/feign-core/pom.properties";

    private FeignVersion() {}

    /** Looks at the library on the class path. */
    static void check() {
        check(found());
    }

    static void check(@Nullable String found) {
        Matcher version = VERSION.matcher(found == null ? "" : found);
        // A jar without a version, for instance a repackaged one, is accepted.
        if (version.matches()
                && (Integer.parseInt(version.group(1)) != MAJOR || Integer.parseInt(version.group(2)) < OLDEST_MINOR)) {
            throw new IllegalStateException("the Nectar client needs feign-core " + MAJOR + "." + OLDEST_MINOR
                    + " or newer, and not " + (MAJOR + 1) + ", but the class path has " + found);
        }
    }

    static @Nullable String found() {
        try (InputStream in = Feign.class.getResourceAsStream(PROPERTIES)) {
            if (in == null) {
                return null;
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
