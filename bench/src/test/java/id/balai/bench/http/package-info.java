@NullMarked
package id.balai.bench.http;

import org.jspecify.annotations.NullMarked;
