package org.nectaropenapi.sandbox.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;

/**
 * Provides a sandbox to the tests of a class: {@link org.nectaropenapi.sandbox.NectarSandbox NectarSandbox},
 * {@link org.nectaropenapi.sandbox.SandboxControl SandboxControl},
 * {@link org.nectaropenapi.sandbox.webhook.SandboxWebhooks SandboxWebhooks} or, with {@link #clock},
 * {@link org.nectaropenapi.sandbox.SettableClock SettableClock} as a parameter of a test or of a lifecycle method.
 *
 * <p>Each test gets its own sandbox. If a BeforeAll method or the constructor takes one, it serves the whole class. A
 * test fails when the sandbox has violated the document.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(NectarSandboxExtension.class)
public @interface NectarSandboxTest {

    /** {@return the seed of ids and bills} */
    long seed() default 42;

    /**
     * Stops the clock at a time. The test moves it by a parameter of type
     * {@link org.nectaropenapi.sandbox.SettableClock SettableClock}.
     *
     * @return the time, such as 2026-11-23T09:30:00Z; by default the sandbox has the system's clock
     */
    String clock() default "";

    /** {@return how long a connection stays PENDING, in milliseconds} */
    long connectionDelayMillis() default 0;

    /** {@return how long bills and jobs take, in milliseconds} */
    long processingDelayMillis() default 0;

    /** {@return further API keys, each with its own team} */
    String[] otherApiKeys() default {};

    /** {@return further e-mail addresses that have a Nectar account} */
    String[] nectarAccounts() default {};

    /** {@return years of bills before the current one} */
    int historyYears() default 1;

    /** {@return electricity meters of each site} */
    int metersPerSite() default 1;

    /** {@return additional usage records of each connection} */
    int extraUsageRows() default 0;

    /** {@return misbehaviours, on every operation they apply to} */
    Misbehaviour[] misbehaviours() default {};
}
