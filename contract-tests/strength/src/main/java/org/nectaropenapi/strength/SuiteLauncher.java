package org.nectaropenapi.strength;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.nectaropenapi.harness.junit.FailedTests;
import org.nectaropenapi.harness.report.FailedTest;

/** Runs the contract suite in this JVM until its first failure. */
final class SuiteLauncher {
    private static final String PACKAGE = "org.nectaropenapi.suite";
    /** Selects like Surefire; nested classes are samples for tests of the suite. */
    private static final String TEST_CLASS = "[^$]*Test";

    private static final String SUITE = "contract";
    /** Probes determine which candidate holds; they do not fail on a service that behaves differently. */
    private static final String PROBES = "open-questions";

    private final Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build());

    /**
     * A failed test.
     *
     * @param className class of the test
     * @param method method of the test; empty when the class failed as a whole
     * @param message the failure
     */
    record Failure(String className, String method, String message) {
        String test() {
            String simple = className.substring(className.lastIndexOf('.') + 1);
            return method.isEmpty() ? simple : simple + "." + method;
        }
    }

    /** Returns the test classes of the suite. */
    List<String> classes() {
        TestPlan plan = launcher.discover(filtered(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectPackage(PACKAGE))
                .filters(ClassNameFilter.includeClassNamePatterns(TEST_CLASS))));
        Set<String> classes = new LinkedHashSet<>();
        plan.getRoots().forEach(root -> plan.getDescendants(root).stream()
                .flatMap(identifier -> identifier.getSource().stream())
                .filter(ClassSource.class::isInstance)
                .forEach(source -> classes.add(((ClassSource) source).getClassName())));
        return List.copyOf(classes);
    }

    /** Runs classes in the given order and returns the first failure, or nothing when all tests pass. */
    Optional<Failure> run(List<String> classes, Map<String, String> parameters, FailedTests failed) {
        return run(classes, parameters, new HashMap<>(), failed);
    }

    /** Like the other method, and records the duration of each class. */
    Optional<Failure> run(List<String> classes, Map<String, String> parameters, Map<String, Duration> times) {
        return run(classes, parameters, times, new FailedTests());
    }

    /** Runs classes to their end and returns every failed test. */
    List<FailedTest> failures(List<String> classes, Map<String, String> parameters) {
        FailedTests failed = new FailedTests();
        launcher.execute(
                filtered(LauncherDiscoveryRequestBuilder.request()
                        .selectors(classes.stream()
                                .map(DiscoverySelectors::selectClass)
                                .toList())
                        .configurationParameters(parameters)),
                failed);
        return failed.list();
    }

    private Optional<Failure> run(
            List<String> classes, Map<String, String> parameters, Map<String, Duration> times, FailedTests failed) {
        Map<String, Instant> started = new HashMap<>();
        AtomicReference<Failure> first = new AtomicReference<>();
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream().map(DiscoverySelectors::selectClass).toList())
                .configurationParameter("contract.failFast", "true")
                .configurationParameters(parameters);
        launcher.execute(filtered(request), failed, new TestExecutionListener() {
            @Override
            public void executionStarted(TestIdentifier identifier) {
                className(identifier).ifPresent(name -> started.put(name, Instant.now()));
            }

            @Override
            public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                className(identifier)
                        .ifPresent(name -> times.put(name, Duration.between(started.get(name), Instant.now())));
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                    first.compareAndSet(null, failure(identifier, result));
                }
            }
        });
        return Optional.ofNullable(first.get());
    }

    private static LauncherDiscoveryRequest filtered(LauncherDiscoveryRequestBuilder request) {
        return request.filters(
                        TagFilter.includeTags(SUITE),
                        TagFilter.excludeTags(PROBES),
                        EngineFilter.includeEngines("junit-jupiter"))
                .build();
    }

    private static Optional<String> className(TestIdentifier identifier) {
        return identifier.getSource().filter(ClassSource.class::isInstance).map(source -> ((ClassSource) source)
                .getClassName());
    }

    private static Failure failure(TestIdentifier identifier, TestExecutionResult result) {
        String message = result.getThrowable().map(String::valueOf).orElse("failed");
        return identifier
                .getSource()
                .map(source -> {
                    if (source instanceof MethodSource method) {
                        return new Failure(method.getClassName(), method.getMethodName(), message);
                    }
                    String className = source instanceof ClassSource type ? type.getClassName() : "";
                    return new Failure(className, "", message);
                })
                .orElseGet(() -> new Failure(identifier.getDisplayName(), "", message));
    }
}
