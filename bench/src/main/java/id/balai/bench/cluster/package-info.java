/** An installation of many processes on this machine, each started again when it dies, as an init system would do it. */
@NullMarked
package id.balai.bench.cluster;

import org.jspecify.annotations.NullMarked;
