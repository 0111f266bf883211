package id.balai.platform;

import id.balai.platform.BalaiException.FieldFault;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns errors into RFC 9457 problems: status, a stable {@code code}, and one sentence in the reader's language. */
@Component
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final TypeReference<java.util.Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Words words;
    private final JsonMapper json;

    Problems(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    /** A field at fault, as told to the caller. */
    public record FieldMessage(String field, String message) {}

    /** The answer to an error of the family. */
    public ResponseEntity<ProblemDetail> of(BalaiException error, Locale locale) {
        ProblemDetail problem = problem(statusOf(error), error.code(), locale, argumentsOf(error, locale));
        HttpHeaders headers = new HttpHeaders();
        switch (error) {
            case BalaiException.Invalid invalid -> problem.setProperty("errors", messages(invalid.faults(), locale));
            case BalaiException.StaleVersion stale -> problem.setProperty("currentVersion", stale.currentVersion());
            case BalaiException.TooMany tooMany -> retryAfter(headers, tooMany.retryAfter());
            case BalaiException.Unavailable unavailable -> retryAfter(headers, unavailable.retryAfter());
            case BalaiException.DiskFull full -> retryAfter(headers, full.retryAfter());
            case BalaiException.Refused refused -> addMembers(problem, refused.body());
            case BalaiException.Unauthenticated e -> {}
            case BalaiException.Forbidden e -> {}
            case BalaiException.NotFound e -> {}
            case BalaiException.Conflict e -> {}
            case BalaiException.TooLarge e -> {}
        }
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }

    /** The answer to what should not have happened: an id to quote, under which the log has the stack trace. */
    public ResponseEntity<ProblemDetail> ofBug(Throwable bug, Locale locale) {
        String id = UUID.randomUUID().toString();
        log.error("Error {} while answering a request", id, bug);
        ProblemDetail problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", locale, id);
        problem.setProperty("errorId", id);
        return ResponseEntity.internalServerError().body(problem);
    }

    /** A field at fault in the words of {@code fault.<code>}. */
    public FieldMessage message(FieldFault fault, Locale locale) {
        return new FieldMessage(
                fault.field(),
                words.say(locale, "fault." + fault.code(), fault.arguments().toArray()));
    }

    /** A problem with the words of {@code error.<code>}. */
    public ProblemDetail problem(HttpStatus status, String code, Locale locale, Object... arguments) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.say(locale, "error." + code, arguments));
        problem.setTitle(words.say(locale, "status." + status.value()));
        problem.setProperty("code", code);
        return problem;
    }

    private static HttpStatus statusOf(BalaiException error) {
        return switch (error) {
            case BalaiException.Unauthenticated e -> HttpStatus.UNAUTHORIZED;
            case BalaiException.Forbidden e -> HttpStatus.FORBIDDEN;
            case BalaiException.NotFound e -> HttpStatus.NOT_FOUND;
            case BalaiException.Invalid e -> HttpStatus.BAD_REQUEST;
            case BalaiException.StaleVersion e -> HttpStatus.CONFLICT;
            case BalaiException.Conflict e -> HttpStatus.CONFLICT;
            case BalaiException.Refused e -> HttpStatus.UNPROCESSABLE_CONTENT;
            case BalaiException.TooLarge e -> HttpStatus.CONTENT_TOO_LARGE;
            case BalaiException.TooMany e -> HttpStatus.TOO_MANY_REQUESTS;
            case BalaiException.Unavailable e -> HttpStatus.SERVICE_UNAVAILABLE;
            case BalaiException.DiskFull e -> HttpStatus.INSUFFICIENT_STORAGE;
        };
    }

    private Object[] argumentsOf(BalaiException error, Locale locale) {
        Object[] arguments = error.arguments().toArray();
        if (error instanceof BalaiException.NotFound) {
            arguments[0] = words.say(locale, "kind." + arguments[0]);
        }
        return arguments;
    }

    private List<FieldMessage> messages(List<FieldFault> faults, Locale locale) {
        return faults.stream().map(fault -> message(fault, locale)).toList();
    }

    private void addMembers(ProblemDetail problem, @Nullable Object body) {
        if (body != null) {
            json.convertValue(body, MEMBERS).forEach(problem::setProperty);
        }
    }

    private static void retryAfter(HttpHeaders headers, Duration wait) {
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
    }
}
