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
 * Gives the tests of a class a sandbox: {@link org.nectaropenapi.sandbox.NectarSandbox NectarSandbox},
 * {@link org.nectaropenapi.sandbox.SandboxControl SandboxControl} or
 * {@link org.nectaropenapi.sandbox.webhook.SandboxWebhooks SandboxWebhooks} as a parameter of a test or of a lifecycle
 * method.
 *
 * <p>Each test has a sandbox of its own, unless a method with BeforeAll or the constructor has asked for one, which
 * then serves the whole class. A test fails when the sandbox has broken the document.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(NectarSandboxExtension.class)
public @interface NectarSandboxTest {

    /** {@return what ids and bills follow from} */
    long seed() default 42;

    /** {@return how long a connection stays PENDING} */
    long connectionDelayMillis() default 0;

    /** {@return how long bills and jobs take} */
    long processingDelayMillis() default 0;

    /** {@return keys with teams of their own, besides the sandbox's key} */
    String[] otherApiKeys() default {};

    /** {@return e-mail addresses that have a Nectar account, besides those of the sandbox} */
    String[] nectarAccounts() default {};

    /** {@return how many years of bills there are before the present one} */
    int historyYears() default 1;

    /** {@return electricity meters of each site} */
    int metersPerSite() default 1;

    /** {@return usage records on top in every connection} */
    int extraUsageRows() default 0;

    /** {@return what the sandbox does wrong, on every operation it can show on} */
    Misbehaviour[] misbehaviours() default {};
}
