package org.nectaropenapi.client.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The facts about an operation that the client acts on. Every method of a generated Feign interface carries it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NectarOperation {

    /**
     * Returns the operation's name in errors and logs.
     *
     * @return the operationId of the OpenAPI document
     */
    String id();

    /**
     * Returns whether the request may be sent again after the service may have received it.
     *
     * @return true for operations the document marks with {@code x-idempotent}; GET needs no mark
     */
    boolean idempotent() default false;

    /**
     * Returns whether a success may have no body, which then reads as null. Otherwise an empty body is an error: the
     * method that promises a value has none to return.
     *
     * @return true for operations the document marks with {@code x-may-be-empty}
     */
    boolean mayBeEmpty() default false;

    /**
     * Returns whether the request may have no body, which its argument then says with null.
     *
     * @return true for operations whose body the document does not require
     */
    boolean bodyMayBeAbsent() default false;

    /**
     * Returns how a success is written.
     *
     * @return the media type that the request accepts and the response is read as; a type that is not JSON is text, or
     *     a file where the method returns one
     */
    String mediaType() default ContentTypes.JSON;

    /**
     * Returns whether the decimals in the body of a request are texts.
     *
     * @return true for lists and maps of decimals that the document describes as texts; models know it themselves
     */
    boolean decimalTexts() default false;

    /**
     * Returns the fields of a form whose lists are sent as one value with commas.
     *
     * @return names of fields; the lists of all others are sent as a field for each item
     */
    String[] joinedFields() default {};

    /**
     * Returns whether requests carry the API key.
     *
     * @return false for operations that the document gives no security
     */
    boolean authenticated() default true;

    /**
     * Returns the operation's own server.
     *
     * @return an absolute URL, to which requests go unless the client has another base URL than the document's; or a
     *     path, which stands between the base URL and the operation's path; empty for the client's base URL
     */
    String server() default "";
}
