package org.nectaropenapi.client.json;

import com.fasterxml.jackson.core.Version;

/** Checks the version of Jackson, so that an old one fails with a clear message. */
final class JacksonVersion {

    /** The first with all that the mapper needs; the oldest that the tests have run with. */
    static final Version OLDEST = new Version(2, 15, 0, null, null, null);

    private JacksonVersion() {}

    /** Looks at the libraries on the class path, which the application may have chosen. */
    static void check() {
        check("jackson-core", com.fasterxml.jackson.core.json.PackageVersion.VERSION);
        check("jackson-databind", com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION);
        check("jackson-datatype-jsr310", com.fasterxml.jackson.datatype.jsr310.PackageVersion.VERSION);
    }

    static void check(String artifact, Version found) {
        boolean older = found.getMajorVersion() < OLDEST.getMajorVersion()
                || found.getMajorVersion() == OLDEST.getMajorVersion()
                        && found.getMinorVersion() < OLDEST.getMinorVersion();
        // A jar without a version, for instance a repackaged one, is accepted.
        if (older && !found.isUnknownVersion()) {
            throw new IllegalStateException("the Nectar client needs " + artifact + " " + OLDEST.getMajorVersion() + "."
                    + OLDEST.getMinorVersion() + " or newer, but the class path has " + found);
        }
    }
}
