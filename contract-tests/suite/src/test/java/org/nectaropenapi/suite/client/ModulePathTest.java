package org.nectaropenapi.suite.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.sandbox.NectarSandbox;

/** Calls the sandbox with the client's jar on the module path. Skipped outside of the whole build, which has no jar. */
class ModulePathTest {

    private static final String MODULE = "org.nectaropenapi.client";
    /** The modules that an application requires, since an automatic module requires none itself. */
    private static final Set<String> ROOTS =
            Set.of(MODULE, "feign.core", "com.fasterxml.jackson.datatype.jsr310", "org.slf4j", "java.net.http");

    private static final Pattern LIBRARY = Pattern.compile(
            "(feign-core|jackson-(annotations|core|databind|datatype-jsr310)|slf4j-(api|nop)|jspecify)-\\d.*\\.jar");

    @Test
    void aCallWorksOnTheModulePath() throws Exception {
        Path jar = Path.of(NectarClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assumeThat(Files.isRegularFile(jar)).isTrue();
        Path[] modules = Stream.concat(Stream.of(jar), libraries()).toArray(Path[]::new);
        assertThat(Files.readString(Path.of("..", "..", "README.md")))
                .contains(ROOTS.stream().map(root -> "requires " + root + ";").toList());
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolveAndBind(ModuleFinder.of(modules), ModuleFinder.of(), ROOTS);
        ClassLoader loader = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
                .findLoader(MODULE);

        Class<?> client = loader.loadClass(NectarClient.class.getName());
        assertThat(client).isNotEqualTo(NectarClient.class);
        assertThat(client.getModule().getName()).isEqualTo(MODULE);
        try (NectarSandbox sandbox = NectarSandbox.start()) {
            Object builder = client.getMethod("builder").invoke(null);
            builder.getClass().getMethod("baseUrl", URI.class).invoke(builder, sandbox.baseUrl());
            builder.getClass().getMethod("apiKey", String.class).invoke(builder, sandbox.apiKey());
            try (AutoCloseable nectar =
                    (AutoCloseable) builder.getClass().getMethod("build").invoke(builder)) {
                Object companies = client.getMethod("companies").invoke(nectar);
                Object list = loader.loadClass("org.nectaropenapi.client.api.CompaniesService")
                        .getMethod("list")
                        .invoke(companies);
                assertThat(list).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
            }
        }
    }

    private static Stream<Path> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> LIBRARY.matcher(path.getFileName().toString()).matches());
    }
}
