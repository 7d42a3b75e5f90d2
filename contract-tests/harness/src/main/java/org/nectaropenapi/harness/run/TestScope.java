package org.nectaropenapi.harness.run;

import org.jspecify.annotations.Nullable;

/**
 * Names exchanges and expectations after the dynamic test that makes them. They come from an object that the method
 * around it got, which knows the name of the method only.
 */
public final class TestScope {

    /** Threads that a test starts belong to it. */
    private final InheritableThreadLocal<@Nullable String> dynamicTest = new InheritableThreadLocal<>();

    /** An action that may throw anything. */
    @FunctionalInterface
    public interface Action {
        /** Runs the action. */
        void run() throws Throwable;
    }

    /** Runs a dynamic test. */
    public void within(String test, Action action) throws Throwable {
        dynamicTest.set(test);
        try {
            action.run();
        } finally {
            dynamicTest.remove();
        }
    }

    /** Returns the name of a method, or of the dynamic test of it that is running. */
    public String name(String method) {
        String running = dynamicTest.get();
        return running != null && running.startsWith(method + " ") ? running : method;
    }
}
