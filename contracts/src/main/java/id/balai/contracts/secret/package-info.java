/** What the server and the eyes must agree about to keep secrets: the key file, sealed credentials, access tokens. */
@NullMarked
package id.balai.contracts.secret;

import org.jspecify.annotations.NullMarked;
