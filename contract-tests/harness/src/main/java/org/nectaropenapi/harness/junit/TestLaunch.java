package org.nectaropenapi.harness.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs contract tests in this JVM, with configuration parameters of their own. */
public final class TestLaunch {

    private TestLaunch() {}

    /** Runs classes with one listener. */
    public static void run(Map<String, String> parameters, TestExecutionListener listener, Class<?>... classes) {
        run(parameters, List.of(listener), classes);
    }

    /** Runs classes with several listeners, which are called in their order. */
    public static void run(Map<String, String> parameters, List<TestExecutionListener> listeners, Class<?>... classes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(classes)
                        .map(testClass -> selectClass(testClass))
                        .toList())
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameters(parameters)
                .build();
        LauncherConfig onlyJupiter = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build();
        LauncherFactory.create(onlyJupiter).execute(request, listeners.toArray(TestExecutionListener[]::new));
    }
}
