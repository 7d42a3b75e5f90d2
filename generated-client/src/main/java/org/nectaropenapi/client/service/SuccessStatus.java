package org.nectaropenapi.client.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The HTTP status that a record is the body of, among the results of an operation whose success statuses have different
 * bodies. The records are what a sealed interface permits; each has the body as its one component, or none.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SuccessStatus {

    /**
     * Returns the status.
     *
     * @return for example 200 or 202
     */
    int value();
}
