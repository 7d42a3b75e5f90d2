package org.nectaropenapi.suite.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.nectaropenapi.harness.junit.RequiresTarget;
import org.nectaropenapi.harness.targets.Settings;

/** Tests that need what only the embedded sandbox can do, such as a status on demand: skipped on any other target. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@RequiresTarget(Settings.SANDBOX)
public @interface RequiresSandbox {}
