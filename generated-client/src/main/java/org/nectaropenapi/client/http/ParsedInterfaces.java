package org.nectaropenapi.client.http;

import feign.Contract;
import feign.DefaultContract;
import feign.MethodMetadata;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the annotations of an interface once: the views of a client are made often and share what was read. */
final class ParsedInterfaces implements Contract {

    private final Contract feign = new DefaultContract();
    private final Map<Class<?>, List<MethodMetadata>> parsed = new ConcurrentHashMap<>();

    @Override
    public List<MethodMetadata> parseAndValidateMetadata(Class<?> feignInterface) {
        return parsed.computeIfAbsent(feignInterface, type -> List.copyOf(feign.parseAndValidateMetadata(type)));
    }
}
