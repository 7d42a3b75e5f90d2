package org.nectaropenapi.spec.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nectaropenapi.spec.model.ApiDocument;

/** Writes the renderings of a document into files beside each other. */
public final class Rendering {

    private Rendering() {}

    /**
     * Writes {@code NAME-3.1.yaml} and {@code NAME-dereferenced.json}. A file that says the same already stays as it
     * is.
     *
     * @param args the document {@code NAME.yaml}; the folder of the renderings
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path document = Path.of(args[0]);
        write(document, Path.of(args[1]));
    }

    static void write(Path document, Path folder) throws IOException {
        String file = document.getFileName().toString();
        String name = file.replaceFirst("\\.ya?ml$", "");
        ObjectNode rendered = OpenApi31.render(ApiDocument.read(document));
        Files.createDirectories(folder);
        String head = "# Rendered by the build from " + file + ", which is the one to edit.\n";
        update(folder.resolve(name + "-3.1.yaml"), head + YamlWriter.write(rendered));
        update(folder.resolve(name + "-dereferenced.json"), json(Dereferencer.dereference(rendered)));
    }

    static String json(ObjectNode tree) throws JsonProcessingException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return new ObjectMapper().writer(printer).writeValueAsString(tree) + "\n";
    }

    private static void update(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
