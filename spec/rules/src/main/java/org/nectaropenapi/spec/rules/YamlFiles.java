package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML files with their anchors into JSON trees.
 *
 * <p>Aliases become copies, so that an edit of one place of a tree leaves the others alone.
 */
final class YamlFiles {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private YamlFiles() {}

    /** As tools that follow YAML 1.2 read it: no dates, and only {@code true} and {@code false} are booleans. */
    static JsonNode read(String resource) {
        return load(resource, new CoreSchema());
    }

    /** As tools that follow YAML 1.1 read it, where {@code NO} is a boolean and {@code 2025-01-31} a point in time. */
    static JsonNode readAsYaml11(String resource) {
        return load(resource, new Resolver());
    }

    private static JsonNode load(String resource, Resolver resolver) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setCodePointLimit(Integer.MAX_VALUE);
        DumperOptions dumping = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, resolver);
        try (InputStream in = Objects.requireNonNull(
                YamlFiles.class.getClassLoader().getResourceAsStream(resource),
                resource + " is not on the classpath")) {
            return MAPPER.valueToTree(yaml.<Object>load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The core schema of YAML 1.2, as far as the two versions differ for documents like these. */
    private static final class CoreSchema extends Resolver {

        private static final Pattern BOOLEAN = Pattern.compile("^(?:true|false|True|False|TRUE|FALSE)$");
        private static final Pattern INTEGER = Pattern.compile("^[-+]?[0-9]+$");
        private static final Pattern DECIMAL =
                Pattern.compile("^[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$");
        private static final Pattern NULL = Pattern.compile("^(?:~|null|Null|NULL| )$");
        private static final Pattern EMPTY = Pattern.compile("^$");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOLEAN, "tfTF");
            addImplicitResolver(Tag.INT, INTEGER, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, DECIMAL, "-+0123456789.");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
