package id.balai.eye.detect;

import java.util.List;
import java.util.Map;

/** How a network's numbers are read. */
public enum Decoder {
    /** FastestDet's single map. */
    FASTEST_DET {
        @Override
        List<Detection> decode(Map<String, float[]> outputs, double least) {
            return FastestDet.decode(outputs, least);
        }
    },
    /** NanoDet-m's pairs of maps, one pair for each stride. */
    NANO_DET {
        @Override
        List<Detection> decode(Map<String, float[]> outputs, double least) {
            return NanoDet.decode(outputs, least);
        }
    };

    /**
     * The objects that the numbers tell of, boxes in shares of the network's square, before suppression.
     *
     * @param outputs the network's outputs by name, flattened
     * @param least score below which nothing is told
     */
    abstract List<Detection> decode(Map<String, float[]> outputs, double least);
}
