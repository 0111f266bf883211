package id.balai.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Set;

/**
 * Tells whether those who were let in may still be in. For what goes on for long after a request was let in, such as the
 * events of a console: a request is judged when it comes, and never again.
 *
 * <p>{@link AdmissionsChanged} is published on the server where something has changed; on the others {@link #revision} is
 * another one.
 */
public interface Admissions {

    /**
     * By what the present caller was let in.
     *
     * @param request the caller's
     */
    Admission of(HttpServletRequest request);

    /** Another number whenever a session has ended, or somebody was locked or may see something else, on any server. */
    long revision();

    /** Those of these that hold no more: the session has ended, or its person is locked or sees something else. */
    Set<Admission> ended(Collection<Admission> admissions);
}
