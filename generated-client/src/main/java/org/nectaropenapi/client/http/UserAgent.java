package org.nectaropenapi.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The name of the client in the User-Agent header. */
final class UserAgent {

    private static final String POM = "/META-INF/maven/org.nectaropenapi/nectar-client/pom.properties";

    static final String DEFAULT =
            "nectar-client/" + version() + " Java/" + Runtime.version().feature();

    private UserAgent() {}

    /** Returns the version of the jar; classes that run outside of one have none. */
    private static String version() {
        Properties pom = new Properties();
        try (InputStream in = UserAgent.class.getResourceAsStream(POM)) {
            if (in != null) {
                pom.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + POM, e);
        }
        return pom.getProperty("version", "development");
    }
}
