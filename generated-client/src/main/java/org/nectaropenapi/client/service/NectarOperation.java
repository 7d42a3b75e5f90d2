package org.nectaropenapi.client.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the pipeline has to know of an operation. Plumbing: every method of a generated Feign interface carries it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NectarOperation {

    /**
     * The operation's name in errors and logs.
     *
     * @return the operationId of the OpenAPI document
     */
    String id();

    /**
     * Whether the request may be sent again after the service may have seen it.
     *
     * @return true for operations the document marks with {@code x-idempotent}; GET needs no mark
     */
    boolean idempotent() default false;

    /**
     * Whether a success without a body is an answer, which then reads as null. Otherwise it is an error: the method
     * that promised a value has none to give.
     *
     * @return true for operations the document marks with {@code x-may-be-empty}
     */
    boolean mayBeEmpty() default false;
}
