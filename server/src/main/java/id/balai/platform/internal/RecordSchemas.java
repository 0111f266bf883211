package id.balai.platform.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import id.balai.platform.Required;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes our records as they are: what is not {@code @Nullable}, or is {@link Required} of a request, is always there;
 * the rest may be null. A record that is written as one text is described as a text, and an enum has a name of its own.
 */
@Component
class RecordSchemas implements ModelConverter {

    RecordSchemas() {
        // The library has no other way to be told.
        ModelResolver.enumsAsRef = true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json.mapper().constructType(type.getType());
        Class<?> raw = java == null ? Object.class : java.getRawClass();
        boolean ours = raw.isRecord() && raw.getName().startsWith("id.balai.");
        if (ours && Arrays.stream(raw.getMethods()).anyMatch(m -> m.isAnnotationPresent(JsonValue.class))) {
            return new StringSchema();
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (ours && schema != null) {
            String reference = schema.get$ref();
            Schema<?> model = reference == null
                    ? schema
                    : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
            if (model != null && model.getProperties() != null) {
                describe(raw, model);
            }
        }
        return schema;
    }

    private static void describe(Class<?> raw, Schema<?> model) {
        Set<String> required = new LinkedHashSet<>(model.getRequired() == null ? List.of() : model.getRequired());
        @SuppressWarnings({"rawtypes", "unchecked"})
        Map<String, Schema> properties = (Map<String, Schema>) (Map) model.getProperties();
        for (RecordComponent component : raw.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(component.getType(), model);
                continue;
            }
            String name = component.getName();
            Schema<?> property = properties.get(name);
            if (property == null) {
                continue;
            }
            if (component.isAnnotationPresent(Required.class)
                    || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name);
            } else {
                properties.put(name, nullable(property));
            }
        }
        model.setRequired(List.copyOf(required));
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.getOneOf() != null
                || (property.getTypes() != null && property.getTypes().contains("null"))) {
            return property;
        }
        if (property.get$ref() != null) {
            Schema<?> nothing = new Schema<>();
            nothing.addType("null");
            return new Schema<>().oneOf(List.of(new Schema<>().$ref(property.get$ref()), nothing));
        }
        property.addType("null");
        return property;
    }
}
