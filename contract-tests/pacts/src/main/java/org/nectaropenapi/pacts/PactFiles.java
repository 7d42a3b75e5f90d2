package org.nectaropenapi.pacts;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.V4Pact;
import java.nio.file.Path;
import java.util.List;

/** Where the pacts are kept, and the names of their two sides. */
public final class PactFiles {

    /** Who asks: the generated client. */
    public static final String CONSUMER = "nectar-client";

    /** Who answers requests. */
    public static final String API = "nectar-api";

    /** Who sends events. It is a side of its own, since deliveries are verified in another way than answers. */
    public static final String WEBHOOKS = "nectar-webhooks";

    /** The committed pacts, seen from the module's folder. */
    public static final Path COMMITTED = Path.of("src", "pacts");

    private PactFiles() {}

    /** {@return the committed pact with the API} */
    public static V4Pact api() {
        return read(API);
    }

    /** {@return the committed pact with the sender of events} */
    public static V4Pact webhooks() {
        return read(WEBHOOKS);
    }

    /** {@return both} */
    public static List<V4Pact> all() {
        return List.of(api(), webhooks());
    }

    /**
     * Names the file of a pact.
     *
     * @param provider the side that answers
     * @return the name
     */
    public static String fileName(String provider) {
        return CONSUMER + "-" + provider + ".json";
    }

    private static V4Pact read(String provider) {
        return (V4Pact) DefaultPactReader.INSTANCE.loadPact(
                COMMITTED.resolve(fileName(provider)).toFile());
    }
}
