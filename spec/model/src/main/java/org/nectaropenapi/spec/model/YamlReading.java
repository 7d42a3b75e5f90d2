package org.nectaropenapi.spec.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A text that was read as YAML, with all its faults.
 *
 * @param document what could be read; empty when nothing could
 * @param faults what is wrong with the text; empty for a good one
 */
public record YamlReading(Optional<YamlDocument> document, List<YamlFault> faults) {

    /**
     * Reads a text.
     *
     * @param text YAML or JSON
     * @return the document and the faults of the text
     */
    public static YamlReading of(String text) {
        return YamlDocument.reading(text);
    }

    /**
     * Reads a file. That it does not exist or is no UTF-8 is a fault like others.
     *
     * @param file a file in YAML or JSON
     * @return the document and the faults of the file
     */
    public static YamlReading of(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return failed(new YamlFault(1, "", "does not exist", "restore the file"));
        } catch (IOException e) {
            return failed(new YamlFault(1, "", "cannot be read: " + e.getMessage(), "make the file readable"));
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            return failed(new YamlFault(
                    line,
                    YamlSyntax.pointer(text + "?", line),
                    "has bytes that are no UTF-8",
                    "save the file in UTF-8, or replace the character"));
        }
        return of(text.toString());
    }

    static YamlReading failed(YamlFault... faults) {
        return new YamlReading(Optional.empty(), List.of(faults));
    }

    /** Returns the document of a text without faults. */
    YamlDocument orElseThrow() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join("\n", faults.stream().map(YamlFault::toString).toList()));
        }
        return document.orElseThrow();
    }
}
