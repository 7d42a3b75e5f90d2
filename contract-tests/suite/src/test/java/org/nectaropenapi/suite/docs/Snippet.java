package org.nectaropenapi.suite.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * A block of Java in a page of the documentation.
 *
 * @param page the page's file name
 * @param code the block
 * @param types the types that earlier blocks of the page declare
 */
record Snippet(String page, String code, String types) {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Reads the class path once for all blocks; not safe for use by several threads. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("^(@\\w+(\\([^)]*\\))?\\s+)*(class|record|interface) ");

    private static final Pattern TEST_METHOD = Pattern.compile("@Test\\b");

    /** The code that a reader's own file has around the block. */
    private static final String FILE = """
            import com.fasterxml.jackson.databind.ObjectMapper;
            import com.sun.net.httpserver.HttpServer;
            import io.micrometer.core.instrument.MeterRegistry;
            import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
            import java.io.ByteArrayOutputStream;
            import java.io.IOException;
            import java.io.InputStream;
            import java.math.BigDecimal;
            import java.net.InetAddress;
            import java.net.InetSocketAddress;
            import java.net.ProxySelector;
            import java.net.URI;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.security.KeyStore;
            import java.security.cert.Certificate;
            import java.security.cert.CertificateFactory;
            import java.security.cert.X509Certificate;
            import java.time.Duration;
            import java.time.Instant;
            import java.time.LocalDate;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import java.util.UUID;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.AtomicBoolean;
            import java.util.concurrent.atomic.AtomicReference;
            import java.util.function.Consumer;
            import java.util.stream.Stream;
            import javax.net.ssl.*;
            import org.nectaropenapi.client.NectarClient;
            import org.nectaropenapi.client.NectarSync;
            import org.nectaropenapi.client.api.*;
            import org.nectaropenapi.client.download.Downloaded;
            import org.nectaropenapi.client.error.*;
            import org.nectaropenapi.client.http.*;
            import org.nectaropenapi.client.json.NectarJson;
            import org.nectaropenapi.client.model.*;
            import org.nectaropenapi.client.paging.Paged;
            import org.nectaropenapi.client.sync.*;
            import org.nectaropenapi.client.units.*;
            import org.nectaropenapi.client.upload.*;
            import org.nectaropenapi.client.usage.*;
            import org.nectaropenapi.client.webhooks.*;
            import org.nectaropenapi.sandbox.NectarSandbox;
            import org.nectaropenapi.sandbox.SettableClock;
            import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
            import org.springframework.beans.factory.annotation.Value;
            import org.springframework.context.annotation.Bean;
            import org.springframework.context.annotation.Configuration;
            import org.springframework.test.context.DynamicPropertyRegistrar;

            public class Reader {
                public static void run(String serviceUrl, String key, UUID companyId, UUID siteId, UUID connectionId) throws Exception {
                    String webhookSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
                    byte[] body = "{\\"eventType\\":\\"document.created.v2\\",\\"billDate\\":\\"2025-03-31\\"}".getBytes();
                    java.util.Map<String, String> headers = Webhooks.builder()
                            .secret(webhookSecret)
                            .build()
                            .signedHeaders("msg_1", java.time.Instant.now(), body);
                    %s
                }
            }
            %s
            """;

    private static final String WITH_CLIENT = """
            try (NectarClient nectar = NectarClient.builder().build()) {
                %s
            }
            """;

    /** The code that a reader's own file has above a test. */
    private static final String TEST = """
            import java.net.URI;
            import java.time.Duration;
            import java.util.*;
            import java.util.concurrent.ConcurrentHashMap;
            import java.util.stream.Collectors;
            import org.junit.jupiter.api.Assertions;
            import org.junit.jupiter.api.Test;
            import org.nectaropenapi.client.NectarClient;
            import org.nectaropenapi.client.NectarSync;
            import org.nectaropenapi.client.model.*;
            import org.nectaropenapi.client.sync.*;
            import org.nectaropenapi.sandbox.CompanySnapshot;
            import org.nectaropenapi.sandbox.NectarSandbox;
            import org.nectaropenapi.sandbox.SandboxControl;
            import org.nectaropenapi.sandbox.SettableClock;
            import org.nectaropenapi.sandbox.junit.NectarSandboxTest;
            import org.springframework.beans.factory.annotation.*;
            import org.springframework.context.annotation.*;
            import org.springframework.test.context.DynamicPropertyRegistrar;
            import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

            %s
            %s
            """;

    static List<Snippet> of(Path page) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        StringBuilder types = new StringBuilder();
        Matcher blocks = BLOCK.matcher(Files.readString(page));
        while (blocks.find()) {
            Snippet snippet = new Snippet(page.getFileName().toString(), blocks.group(1), types.toString());
            snippets.add(snippet);
            if (snippet.isType() && !snippet.isTest()) {
                types.append(snippet.code());
            }
        }
        return snippets;
    }

    /** Tells whether the block only declares a type, which can be compiled but not run. */
    boolean isType() {
        return TYPE.matcher(code).find();
    }

    String name() {
        return page + ": " + code.lines().findFirst().orElse("");
    }

    boolean isTest() {
        return TEST_METHOD.matcher(code).find();
    }

    /** Compiles the block as a test class, runs it with JUnit, and returns the number of successful tests. */
    long runAsTest(Path folder) throws Exception {
        compile(TEST.formatted(code, types), folder);
        try (URLClassLoader loader = loader(folder)) {
            Matcher name = Pattern.compile("class (\\w+)").matcher(code);
            Class<?> test = name.find() ? loader.loadClass(name.group(1)) : Snippet.class;
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            // Without the other engines on the class path, one of which prints on every run.
            LauncherConfig jupiterAlone = LauncherConfig.builder()
                    .enableTestEngineAutoRegistration(false)
                    .addTestEngines(new JupiterTestEngine())
                    .build();
            LauncherFactory.create(jupiterAlone)
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(test))
                                    .build(),
                            summary);
            summary.getSummary().getFailures().stream().findFirst().ifPresent(failure -> {
                throw new AssertionError("this test fails: " + name(), failure.getException());
            });
            return summary.getSummary().getTestsSucceededCount();
        }
    }

    /** Compiles the block, runs it against a service, and returns its output. */
    String run(Path folder, Path bill, URI service, String key, Object... ids) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = compiled(folder, bill)) {
            Method run = loader.loadClass("Reader").getMethods()[0];
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            run.invoke(null, service.toString(), key, ids[0], ids[1], ids[2]);
        } catch (InvocationTargetException e) {
            throw new AssertionError("this block fails: " + name(), e.getCause());
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Compiles the block and returns a loader of its classes. */
    URLClassLoader compiled(Path folder, Path bill) throws IOException {
        String body = isType()
                ? ""
                : code.contains("NectarClient nectar") || code.contains("NectarSandbox sandbox")
                        ? code
                        : WITH_CLIENT.formatted(code);
        // A reader takes the key from the environment and calls the live service; the test passes both.
        String own = body.replace(
                        "NectarClient.builder()",
                        "NectarClient.builder().baseUrl(java.net.URI.create(serviceUrl)).apiKey(key)")
                .replace("Path.of(\"march.pdf\")", "Path.of(\"" + bill + "\")")
                .replace("Path.of(\"bill.pdf\")", "Path.of(\"" + bill.resolveSibling("bill.pdf") + "\")");
        compile(FILE.formatted(own, isType() ? types + code : types), folder);
        return loader(folder);
    }

    private static URLClassLoader loader(Path folder) throws MalformedURLException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Snippet.class.getClassLoader());
    }

    private static void compile(String source, Path folder) throws IOException {
        StringWriter messages = new StringWriter();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Reader.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
        if (!COMPILER.getTask(messages, FILES, null, List.of("-proc:none"), null, List.of(file))
                .call()) {
            throw new AssertionError("this block does not compile:\n" + messages + source);
        }
    }
}
