package org.nectaropenapi.harness.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.run.SuiteRun;

/**
 * A class of tests for any service that keeps the document. Constructors and methods may have parameters of the types
 * {@link ServiceApi}, {@link TestData}, {@link org.nectaropenapi.harness.targets.Target}, {@link SuiteRun} and
 * {@link org.nectaropenapi.spec.model.ApiDocument}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("contract")
@ExtendWith(ContractExtension.class)
public @interface ContractTest {}
