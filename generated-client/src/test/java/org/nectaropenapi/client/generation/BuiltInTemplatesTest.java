package org.nectaropenapi.client.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openapitools.codegen.DefaultGenerator;

/** Notices an upgrade of the generator that changes a template which one of ours replaces. */
class BuiltInTemplatesTest {

    private static final Path RECORD = ClientGeneration.TEMPLATES.resolve("built-in.sha256");

    @Test
    void replacedTemplatesAreUnchanged() throws Exception {
        assertThat(replacedTemplates())
                .as(
                        "Hashes of the generator's own templates that templates/ replaces. Where one differs, compare the new template with"
                                + " the former one, carry over what ours needs, and record the new hash in templates/built-in.sha256.")
                .isEqualTo(recorded());
    }

    private static Map<String, String> replacedTemplates() throws Exception {
        Map<String, String> replaced = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ClientGeneration.TEMPLATES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".mustache")).toList()) {
                String name =
                        ClientGeneration.TEMPLATES.relativize(file).toString().replace('\\', '/');
                try (InputStream builtIn = DefaultGenerator.class.getResourceAsStream("/Java/" + name)) {
                    if (builtIn != null) {
                        replaced.put(name, sha256(builtIn.readAllBytes()));
                    }
                }
            }
        }
        return replaced;
    }

    private static Map<String, String> recorded() throws IOException {
        return Files.readAllLines(RECORD).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+"))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (a, b) -> a, TreeMap::new));
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
