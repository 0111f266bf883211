package id.balai.platform.internal;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the HTTP API at /api/docs. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                // Whatever the address it was asked at, so that the description is the same everywhere.
                .servers(List.of(new Server().url("/")))
                .info(new Info()
                        .title("Balai")
                        .version("0.1.0")
                        .description(
                                "The HTTP API of a city's command centre. Sign in with POST /api/session; the cookie"
                                        + " BALAI_SESSION carries the session, and every change sends the cookie XSRF-TOKEN back"
                                        + " as header X-XSRF-TOKEN. Errors are problems (RFC 9457) with a stable member code and"
                                        + " a sentence in the language of Accept-Language (id, en). Times are ISO 8601 in UTC.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
    }

    /** Says what is said of every endpoint: when something stands in the way, the answer is a problem. */
    @Bean
    OpenApiCustomizer everyAnswerMayBeAProblem() {
        return api -> {
            api.getComponents().addSchemas("Problem", problem());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(ApiDescription::addProblem);
        };
    }

    /** Files and maps are written as bytes; what the bytes are is said here. */
    @Bean
    OpenApiCustomizer bytesHaveAShape() {
        return api -> {
            api.getComponents().addSchemas("GeoJson", geoJson());
            api.getComponents().getSchemas().remove("StreamingResponseBody");
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .flatMap(operation -> operation.getResponses().values().stream())
                    .filter(response -> response.getContent() != null)
                    .forEach(response -> response.getContent().forEach(ApiDescription::shape));
        };
    }

    private static void shape(String mediaType, MediaType content) {
        if (mediaType.equals("application/geo+json")) {
            content.schema(new Schema<>().$ref("#/components/schemas/GeoJson"));
        } else if (content.getSchema() != null
                && "#/components/schemas/StreamingResponseBody"
                        .equals(content.getSchema().get$ref())) {
            content.schema(new StringSchema().format("binary"));
        }
    }

    private static Schema<?> geoJson() {
        return new ObjectSchema()
                .description("A FeatureCollection, RFC 7946")
                .addProperty("type", new StringSchema()._enum(List.of("FeatureCollection")))
                .addProperty("features", new ArraySchema().items(new ObjectSchema().additionalProperties(true)))
                .required(List.of("type", "features"));
    }

    private static void addProblem(Operation operation) {
        operation
                .getResponses()
                .setDefault(new ApiResponse()
                        .description("Problem")
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }

    private static Schema<?> problem() {
        Schema<?> fault = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema())
                .required(List.of("field", "message"));
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("One sentence in the caller's language"))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("Stable, in kebab-case"))
                .addProperty("errors", new ArraySchema().items(fault))
                .addProperty("currentVersion", new IntegerSchema().format("int64"))
                .addProperty("errorId", new StringSchema())
                .required(List.of("title", "status", "detail", "code"));
    }
}
