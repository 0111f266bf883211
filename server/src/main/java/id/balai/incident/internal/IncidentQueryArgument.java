package id.balai.incident.internal;

import id.balai.incident.IncidentState;
import id.balai.incident.Priority;
import id.balai.platform.BalaiException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads an {@link IncidentQuery} from a request. Spring's own binding of a record looks its constructor's annotations up
 * at each request, which took a sixth of the time of the queue, the most asked list of all.
 */
final class IncidentQueryArgument implements HandlerMethodArgumentResolver {

    /** Makes it known. */
    @Configuration(proxyBeanMethods = false)
    static class Registered implements WebMvcConfigurer {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new IncidentQueryArgument());
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IncidentQuery.class;
    }

    @Override
    public IncidentQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new IncidentQuery(
                states(request.getParameterValues("state")),
                one(request, "open", IncidentQueryArgument::yesOrNo),
                request.getParameter("agency"),
                request.getParameter("informed"),
                request.getParameter("area"),
                request.getParameter("category"),
                one(request, "late", IncidentQueryArgument::yesOrNo),
                one(request, "priority", text -> Priority.valueOf(upper(text))));
    }

    /** Repeated, or with commas between them. */
    private static @Nullable Set<IncidentState> states(String @Nullable [] values) {
        if (values == null) {
            return null;
        }
        return Arrays.stream(values)
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .filter(value -> !value.isBlank())
                .map(value -> understood("state", value, text -> IncidentState.valueOf(upper(text))))
                .collect(Collectors.toSet());
    }

    private static <T> @Nullable T one(NativeWebRequest request, String name, Function<String, T> reading) {
        String text = request.getParameter(name);
        return text == null || text.isBlank() ? null : understood(name, text, reading);
    }

    private static <T> T understood(String name, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw new BalaiException.Invalid(name, "malformed");
        }
    }

    private static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static Boolean yesOrNo(String text) {
        return switch (upper(text)) {
            case "TRUE" -> true;
            case "FALSE" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
