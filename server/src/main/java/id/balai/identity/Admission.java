package id.balai.identity;

import org.jspecify.annotations.Nullable;

/**
 * By what a caller was let in; kept by what goes on after the request, to be asked about again. See {@link Admissions}.
 *
 * @param session names the session without opening it; null for the command line, whose token holds while the server runs
 * @param scope what the caller could see
 */
public record Admission(@Nullable String session, Scope scope) {}
