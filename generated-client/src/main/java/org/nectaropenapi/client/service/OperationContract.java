package org.nectaropenapi.client.service;

import feign.Contract;

/**
 * Feign's own annotations, and {@link RequestParameters.Encoded}. The class that it extends is there in every supported
 * Feign; its successor is not.
 */
final class OperationContract extends Contract.Default {

    OperationContract() {
        registerParameterAnnotation(
                RequestParameters.Encoded.class, (annotation, method, position) -> method.ignoreParamater(position));
    }
}
