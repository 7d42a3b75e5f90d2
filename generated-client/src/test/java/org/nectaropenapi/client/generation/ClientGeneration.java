package org.nectaropenapi.client.generation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Runs the generator as the client's build does, with the same configuration and templates. */
public final class ClientGeneration {

    public static final Path TEMPLATES =
            Path.of("..", "templates").toAbsolutePath().normalize();

    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger GENERATOR_LOG = Logger.getLogger("org.openapitools");

    private ClientGeneration() {}

    /** Generates into an empty folder and returns the sources by their path below it. */
    public static TreeMap<String, String> generate(Path document, Path output) throws IOException {
        CodegenConfigurator configurator =
                CodegenConfigurator.fromFile(TEMPLATES.resolve("generator.yaml").toString());
        configurator.setInputSpec(document.toString());
        configurator.setOutputDir(output.toString());
        configurator.setTemplateDir(TEMPLATES.toString());
        GlobalSettings.setProperty("models", "");
        GlobalSettings.setProperty("apis", "");
        GlobalSettings.setProperty("supportingFiles", "NectarClient.java,WebhookEvent.java");
        for (String unwanted : new String[] {"modelDocs", "apiDocs", "modelTests", "apiTests"}) {
            GlobalSettings.setProperty(unwanted, "false");
        }
        GENERATOR_LOG.setLevel(Level.SEVERE);
        PrintStream console = System.out;
        // The generator prints a banner that has no switch.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
        } finally {
            System.setOut(console);
            GlobalSettings.reset();
        }
        return sourcesIn(output);
    }

    static TreeMap<String, String> sourcesIn(Path folder) throws IOException {
        TreeMap<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                try {
                    String name = folder.relativize(file).normalize().toString().replace('\\', '/');
                    sources.put(name, Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return sources;
    }
}
