package org.nectaropenapi.client.service;

import feign.DefaultContract;

/** Feign's own annotations, and {@link RequestParameters.Encoded}. */
final class OperationContract extends DefaultContract {

    OperationContract() {
        registerParameterAnnotation(
                RequestParameters.Encoded.class, (annotation, method, position) -> method.ignoreParamater(position));
    }
}
