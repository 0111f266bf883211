package id.balai.platform.internal;

import id.balai.platform.BalaiException;
import id.balai.platform.BalaiException.FieldFault;
import id.balai.platform.Outages;
import id.balai.platform.Problems;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where errors become answers. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> expected(BalaiException error, Locale locale) {
        return problems.of(error, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> taken(DuplicateKeyException error, Locale locale) {
        logger.info("Refused a duplicate: " + error.getMessage());
        return problems.of(new BalaiException.Conflict("already-exists"), locale);
    }

    /** Left to Spring Security's own filter, which knows whether the caller is signed in. */
    @ExceptionHandler
    void denied(org.springframework.security.access.AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Throwable failure, Locale locale) {
        return Outages.find(failure)
                .map(outage -> {
                    logger.warn("Refused as " + outage.code() + ": " + failure.getMessage());
                    return problems.of(outage, locale);
                })
                .orElseGet(() -> problems.ofBug(failure, locale));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail problem = problems.problem(HttpStatus.BAD_REQUEST, "invalid", locale);
        problem.setProperty(
                "errors",
                error.getFieldErrors().stream()
                        // What a request asks for has a value that none of the kind has.
                        .map(field -> problems.message(FieldFault.of(field.getField(), "malformed"), locale))
                        .toList());
        return ResponseEntity.badRequest().body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // A value object that refuses its parts speaks through the JSON reader.
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BalaiException expected) {
                return widen(problems.of(expected, LocaleContextHolder.getLocale()));
            }
        }
        return plain(HttpStatus.BAD_REQUEST, "unreadable");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return plain(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception error,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode statusCode,
            WebRequest request) {
        HttpStatus status = HttpStatus.resolve(statusCode.value());
        if (status == null || status.is5xxServerError()) {
            return widen(other(error, LocaleContextHolder.getLocale()));
        }
        String code = switch (status) {
            case NOT_FOUND -> "no-such-address";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case CONTENT_TOO_LARGE -> "too-large";
            default -> "unreadable";
        };
        return plain(status, code);
    }

    private ResponseEntity<Object> plain(HttpStatus status, String code) {
        return ResponseEntity.status(status).body(problems.problem(status, code, LocaleContextHolder.getLocale()));
    }

    private static ResponseEntity<Object> widen(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }
}
