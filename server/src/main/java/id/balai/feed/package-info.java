/**
 * What consoles are told as it happens, by server-sent events (WHATWG HTML, 9.2). {@link id.balai.feed.Feed} is where a
 * module says what has changed; it is committed with the change, reaches the consoles of every server, and a console that
 * was away catches up by {@code Last-Event-ID}.
 */
@ApplicationModule(
        displayName = "Feed",
        allowedDependencies = {"platform", "identity"})
@NullMarked
package id.balai.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
