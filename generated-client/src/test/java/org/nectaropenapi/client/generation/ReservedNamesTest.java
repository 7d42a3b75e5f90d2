package org.nectaropenapi.client.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.spec.model.JavaNames;

/** No name that a document gives becomes one that generated code or its runtime uses already. */
class ReservedNamesTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:[\\w.]|\\{\\{\\w+}})+\\.(\\w+);");

    static Stream<String> inheritedAccessors() {
        return Stream.of(Object.class, NectarObject.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .distinct();
    }

    static Stream<String> importedTypes() throws IOException {
        try (Stream<Path> files = Files.walk(ClientGeneration.TEMPLATES)) {
            List<Path> templates =
                    files.filter(file -> file.toString().endsWith(".mustache")).toList();
            return templates.stream().flatMap(ReservedNamesTest::imports).distinct();
        }
    }

    private static Stream<String> imports(Path template) {
        try {
            return IMPORT
                    .matcher(Files.readString(template))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("inheritedAccessors")
    @ValueSource(strings = {"builder", "toBuilder", "build", "equals"})
    void aPropertyNamedLikeAMethodGetsAnotherName(String method) {
        assertThat(JavaNames.member(method)).isNotEqualTo(method);
    }

    @ParameterizedTest
    @MethodSource("importedTypes")
    void aSchemaNamedLikeAnImportedTypeGetsAnotherName(String type) {
        assertThat(JavaNames.type(type)).isNotEqualTo(type);
    }

    @Test
    void templatesImportTypes() throws IOException {
        assertThat(importedTypes()).contains("List", "NectarObject");
    }
}
