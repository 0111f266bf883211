package id.balai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import id.balai.contracts.proto.CameraConfig;
import id.balai.contracts.proto.CameraHealth;
import id.balai.contracts.proto.CameraRules;
import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.Signal;
import id.balai.contracts.proto.Track;
import id.balai.contracts.proto.ZoneAggregate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Messages of earlier releases lie on brokers, and processes of two releases run side by side while a city upgrades. So a
 * field that was released keeps its number, type and name for ever; new fields get new numbers.
 *
 * @see <a href="https://protobuf.dev/programming-guides/proto3/#updating">Updating a message type</a>
 */
class SchemaEvolutionTest {

    private static final List<Descriptor> ROOTS = List.of(
            CameraConfig.getDescriptor(),
            Observation.getDescriptor(),
            Track.getDescriptor(),
            CameraHealth.getDescriptor(),
            CameraRules.getDescriptor(),
            Signal.getDescriptor(),
            ZoneAggregate.getDescriptor());

    @Test
    void everyFieldOfEarlierReleasesIsAsItWas() throws IOException {
        assertThat(schema()).containsAll(released("0.1.0"));
    }

    @Test
    void noFieldNumberIsUsedTwiceOverTheReleases() throws IOException {
        Set<String> names = schema();
        for (String old : released("0.1.0")) {
            String place = old.substring(0, old.lastIndexOf(' '));
            assertThat(names.stream().filter(line -> line.startsWith(place + " ")))
                    .as(place)
                    .hasSize(1);
        }
    }

    /** Lines like {@code balai.Signal 3 = rule_id string} and, for enums, {@code balai.Metric 1 = PEOPLE}. */
    private static Set<String> schema() {
        Set<String> lines = new TreeSet<>();
        for (Descriptor root : ROOTS) {
            describe(root.getFile(), lines);
            root.getFile().getDependencies().forEach(file -> describe(file, lines));
        }
        return lines;
    }

    private static void describe(FileDescriptor file, Set<String> lines) {
        file.getMessageTypes().forEach(message -> describe(message, lines));
        file.getEnumTypes().forEach(type -> describe(type, lines));
    }

    private static void describe(Descriptor message, Set<String> lines) {
        for (FieldDescriptor field : message.getFields()) {
            lines.add(message.getFullName() + " " + field.getNumber() + " = " + field.getName() + ":" + typeOf(field));
        }
        message.getNestedTypes().forEach(nested -> describe(nested, lines));
        message.getEnumTypes().forEach(type -> describe(type, lines));
    }

    private static void describe(EnumDescriptor type, Set<String> lines) {
        type.getValues()
                .forEach(value -> lines.add(type.getFullName() + " " + value.getNumber() + " = " + value.getName()));
    }

    private static String typeOf(FieldDescriptor field) {
        String type = switch (field.getJavaType()) {
            case MESSAGE -> field.getMessageType().getFullName();
            case ENUM -> field.getEnumType().getFullName();
            case INT, LONG, FLOAT, DOUBLE, BOOLEAN, STRING, BYTE_STRING ->
                field.getType().name().toLowerCase(java.util.Locale.ROOT);
        };
        return field.isRepeated() ? type + "[]" : type;
    }

    private static List<String> released(String version) throws IOException {
        try (InputStream file = SchemaEvolutionTest.class.getResourceAsStream("/schema-" + version + ".txt")) {
            assertThat(file).as("schema of " + version).isNotNull();
            try (Stream<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()) {
                return lines.filter(line -> !line.isBlank()).toList();
            }
        }
    }
}
