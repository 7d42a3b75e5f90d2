package org.nectaropenapi.client.service;

import feign.DefaultContract;
import feign.MethodMetadata;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Feign's own annotations, {@link RequestParameters.Encoded}, and bodies that may be null where their type says so. */
final class OperationContract extends DefaultContract {

    OperationContract() {
        registerParameterAnnotation(
                RequestParameters.Encoded.class, (annotation, method, position) -> method.ignoreParamater(position));
    }

    @Override
    protected MethodMetadata parseAndValidateMetadata(Class<?> feignInterface, Method method) {
        MethodMetadata metadata = super.parseAndValidateMetadata(feignInterface, method);
        if (metadata.bodyIndex() != null) {
            metadata.setBodyRequired(
                    !method.getAnnotatedParameterTypes()[metadata.bodyIndex()].isAnnotationPresent(Nullable.class));
        }
        return metadata;
    }
}
