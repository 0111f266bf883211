package id.balai.platform.imports;

import id.balai.platform.imports.RowFault.RowRefusedException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/**
 * One feature of a GeoJSON file (RFC 7946).
 *
 * @param index which one, counted from 1; stands for the line in messages
 * @param properties its properties, an object
 * @param geometry its geometry in WGS 84, not yet checked for validity; none when it is null
 */
public record GeoFeature(
        int index, JsonNode properties, @Nullable Geometry geometry) {

    /** A property that must be there, of at most {@code maxLength} characters. */
    public String get(String property, int maxLength) {
        return find(property, maxLength).orElseThrow(() -> fault(property, "required"));
    }

    /** A property that may be absent, of at most {@code maxLength} characters. */
    public Optional<String> find(String property, int maxLength) {
        JsonNode value = properties.path(property);
        String text = value.isString() || value.isNumber() ? value.asString().strip() : "";
        if (text.length() > maxLength) {
            throw fault(property, "too-long", maxLength);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A reason to refuse this feature, to be thrown. */
    public RowRefusedException fault(@Nullable String property, String code, Object... arguments) {
        return new RowFault(index, property, code, List.of(arguments)).asException();
    }
}
