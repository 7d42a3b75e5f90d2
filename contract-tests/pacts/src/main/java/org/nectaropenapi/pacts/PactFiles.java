package org.nectaropenapi.pacts;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.V4Pact;
import java.nio.file.Path;
import java.util.List;

/** The committed pact files and the names of their consumer and providers. */
public final class PactFiles {

    /** The consumer: the generated client. */
    public static final String CONSUMER = "nectar-client";

    /** The provider that serves requests. */
    public static final String API = "nectar-api";

    /**
     * The provider that sends events, a provider of its own because events are verified in another way than responses.
     */
    public static final String WEBHOOKS = "nectar-webhooks";

    /** The folder of the committed pacts, relative to the module. */
    public static final Path COMMITTED = Path.of("src", "pacts");

    private PactFiles() {}

    /** {@return the committed pact with the API} */
    public static V4Pact api() {
        return read(API);
    }

    /** {@return the committed pact with the webhook sender} */
    public static V4Pact webhooks() {
        return read(WEBHOOKS);
    }

    /** {@return both committed pacts} */
    public static List<V4Pact> all() {
        return List.of(api(), webhooks());
    }

    /** {@return the name of the pact file of a provider} */
    public static String fileName(String provider) {
        return CONSUMER + "-" + provider + ".json";
    }

    private static V4Pact read(String provider) {
        return (V4Pact) DefaultPactReader.INSTANCE.loadPact(
                COMMITTED.resolve(fileName(provider)).toFile());
    }
}
