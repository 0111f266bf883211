/**
 * Who saw and did what: an append-only record, chained by hashes so that a later change to it shows.
 *
 * <p>Entries are written by the transactions that do the deed, without waiting for each other. A background step, one at a
 * time among all servers, then links them: each link's hash covers the previous link's hash and the entry's content
 * (SHA-256). So the chain never slows those who work, at the price that an entry can be tampered with unseen in the second
 * before it is linked.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform", "identity"})
@NullMarked
package id.balai.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
