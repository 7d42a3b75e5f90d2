package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML into a JSON tree with the scalar rules of JSON, as OpenAPI asks for. */
final class YamlTree {
    private static final int CODE_POINTS = 20_000_000;

    private YamlTree() {}

    static JsonNode read(InputStream in) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        // The document reuses its value lists by anchor, far more often than the default allows.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setCodePointLimit(CODE_POINTS);
        DumperOptions dumper = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new JsonScalars());
        return new ObjectMapper().valueToTree(yaml.load(in));
    }

    /** YAML 1.1 reads dates as instants, NO as false and 1_000 as a number; JSON knows none of these. */
    private static final class JsonScalars extends Resolver {
        private static final Pattern BOOL = Pattern.compile("^(?:true|false)$");
        private static final Pattern INT = Pattern.compile("^-?(?:0|[1-9][0-9]*)$");
        private static final Pattern FLOAT = Pattern.compile("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$");
        private static final Pattern NULL = Pattern.compile("^(?:null|~)?$");

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "tf");
            addImplicitResolver(Tag.INT, INT, "-0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-0123456789");
            addImplicitResolver(Tag.NULL, NULL, "n~\0");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
            addImplicitResolver(Tag.MERGE, Pattern.compile("^(?:<<)$"), "<");
        }
    }
}
