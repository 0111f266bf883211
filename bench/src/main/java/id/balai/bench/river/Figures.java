package id.balai.bench.river;

/**
 * Metrics at one moment.
 *
 * @param text in Prometheus' text format
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition formats</a>
 */
public record Figures(String text) {

    /** The sum of all series of this name; zero when there is none yet. */
    public double sum(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .filter(line -> line.length() > name.length()
                        && (line.charAt(name.length()) == ' ' || line.charAt(name.length()) == '{'))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Observations that the streams have taken in since the start, late ones among them. */
    public long observed() {
        return (long) (sum("balai_stream_observations_total") + sum("balai_stream_late_total"));
    }

    /** Observations on the broker that the streams have not read yet. */
    public long lag() {
        return (long) Math.max(0, sum("balai_stream_lag"));
    }

    /** Aggregates that the streams have told and that are not in the database yet, or replaced by later ones. */
    public long aggregatesBehind() {
        return (long) Math.max(0, sum("balai_stream_aggregates_total") - aggregatesWritten());
    }

    /** Aggregates that were written since the start. */
    public long aggregatesWritten() {
        return (long) sum("balai_aggregates_written_total");
    }

    /** What was left out because there was too much of it. */
    public long shed(String what) {
        return (long) text.lines()
                .filter(line -> line.startsWith("balai_shed_total{") && line.contains("what=\"" + what + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
