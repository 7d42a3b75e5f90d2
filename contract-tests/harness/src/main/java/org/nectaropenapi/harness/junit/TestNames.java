package org.nectaropenapi.harness.junit;

import java.util.Optional;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/** The names under which tests appear in reports. */
final class TestNames {

    private TestNames() {}

    /** Returns the name by which exchanges refer to a test: simple class name and method; empty when it has neither. */
    static String of(TestIdentifier identifier) {
        return identifier
                .getSource()
                .map(source -> {
                    if (source instanceof MethodSource method) {
                        return simple(method.getClassName()) + "." + method.getMethodName();
                    }
                    return source instanceof ClassSource type ? simple(type.getClassName()) : "";
                })
                .orElse("");
    }

    /** Returns the name of a test, with that of a dynamic test or an invocation after its method's. */
    static String inFull(TestIdentifier identifier) {
        UniqueId.Segment last = identifier.getUniqueIdObject().getLastSegment();
        boolean ofMethod =
                last.getType().startsWith("dynamic-") || last.getType().equals("test-template-invocation");
        String name = of(identifier);
        return ofMethod ? (name + " " + identifier.getDisplayName()).strip() : name;
    }

    /** Returns the full name of the outermost class of a test. */
    static Optional<String> outerClass(TestIdentifier identifier) {
        return identifier
                .getSource()
                .map(source -> {
                    if (source instanceof MethodSource method) {
                        return method.getClassName();
                    }
                    return source instanceof ClassSource type ? type.getClassName() : "";
                })
                .filter(name -> !name.isEmpty())
                .map(name -> name.replaceFirst("\\$.*", ""));
    }

    private static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
