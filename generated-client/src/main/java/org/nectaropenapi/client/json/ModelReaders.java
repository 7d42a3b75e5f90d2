package org.nectaropenapi.client.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the client's readers in front of those that Jackson derives from the annotations of the models. */
final class ModelReaders extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> asAnnotated) {
        Class<?> type = description.getBeanClass();
        try {
            if (OpenEnum.class.isAssignableFrom(type) && Modifier.isFinal(type.getModifiers())) {
                return new OpenEnumReader(asAnnotated, knownValues(type));
            }
            if (NectarObject.class.isAssignableFrom(type)) {
                NectarObject.Builder<?> prototype = newBuilder(type);
                return prototype == null ? asAnnotated : new NectarObjectReader(asAnnotated, type, prototype);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The class " + type.getName() + " was not generated together with this version of the client.", e);
        }
        return asAnnotated;
    }

    @SuppressWarnings("unchecked")
    private static List<OpenEnum> knownValues(Class<?> type) throws ReflectiveOperationException {
        return (List<OpenEnum>) type.getMethod("knownValues").invoke(null);
    }

    private static NectarObject.@Nullable Builder<?> newBuilder(Class<?> model) throws ReflectiveOperationException {
        for (Class<?> nested : model.getDeclaredClasses()) {
            if (NectarObject.Builder.class.isAssignableFrom(nested)) {
                Constructor<?> constructor = nested.getDeclaredConstructor();
                constructor.setAccessible(true);
                return (NectarObject.Builder<?>) constructor.newInstance();
            }
        }
        return null;
    }
}
