@NullMarked
package id.balai.incident.internal;

import org.jspecify.annotations.NullMarked;
