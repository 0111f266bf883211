/** How the audit does it. */
@NullMarked
package id.balai.audit.internal;

import org.jspecify.annotations.NullMarked;
