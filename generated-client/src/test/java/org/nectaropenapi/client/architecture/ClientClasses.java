package org.nectaropenapi.client.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The classes of the client, generated and hand-written. */
final class ClientClasses {

    static final String ROOT = "org.nectaropenapi.client";
    static final String MODEL = ROOT + ".model";
    static final String API = ROOT + ".api";

    // ArchUnit announces the version of Java on the console.
    private static final Logger ARCHUNIT = Logger.getLogger("com.tngtech.archunit");

    static {
        ARCHUNIT.setLevel(Level.WARNING);
    }

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    static final JavaClasses WITH_TESTS = new ClassFileImporter().importPackages(ROOT);

    private ClientClasses() {}
}
