package org.nectaropenapi.suite.generated;

import java.util.List;

/** Media types of the files that tests send. */
final class FileTypes {
    static final String PDF = "application/pdf";

    private FileTypes() {}

    /** Returns a media type that an operation takes: PDF if it can be, or else the first. */
    static String one(List<String> taken) {
        return taken.isEmpty() || taken.contains(PDF) ? PDF : concrete(taken.get(0));
    }

    /** Returns a media type of a range, which stands for each of its types. */
    static String concrete(String type) {
        return type.replace("*/*", PDF).replace("*", "png");
    }
}
