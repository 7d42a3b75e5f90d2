package org.nectaropenapi.client.http;

import feign.Request;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Finds the operation a request belongs to. */
final class OperationInfo {

    private OperationInfo() {}

    static NectarOperation of(Request request) {
        return request.requestTemplate().methodMetadata().method().getAnnotation(NectarOperation.class);
    }

    /** Refuses a Feign interface that the pipeline could not name in errors or judge for retries. */
    static void checkDeclared(Class<?> feignInterface) {
        for (Method method : feignInterface.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !method.isAnnotationPresent(NectarOperation.class)) {
                throw new IllegalArgumentException(feignInterface.getName() + "." + method.getName() + " lacks @"
                        + NectarOperation.class.getSimpleName());
            }
        }
    }
}
