package org.nectaropenapi.client.service;

import feign.DefaultContract;
import feign.MethodMetadata;
import java.lang.reflect.Method;

/** Feign's own annotations, {@link RequestParameters.Encoded}, and what {@link NectarOperation} says of the body. */
final class OperationContract extends DefaultContract {

    OperationContract() {
        registerParameterAnnotation(
                RequestParameters.Encoded.class, (annotation, method, position) -> method.ignoreParamater(position));
    }

    /** Reads a method as Feign does, which refuses every body that is null, and allows those that may be absent. */
    @Override
    protected MethodMetadata parseAndValidateMetadata(Class<?> targetType, Method method) {
        MethodMetadata metadata = super.parseAndValidateMetadata(targetType, method);
        if (metadata.bodyIndex() != null) {
            metadata.setBodyRequired(
                    !method.getAnnotation(NectarOperation.class).bodyMayBeAbsent());
        }
        return metadata;
    }
}
