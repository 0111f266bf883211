package id.balai.eye.vision;

import id.balai.contracts.proto.Observation;
import id.balai.contracts.proto.Track;

/** Takes what was seen. It never blocks and never throws: what cannot be sent in time is dropped and counted. */
public interface ObservationSink {

    /** What one zone or line said over one second. */
    void observation(Observation observation);

    /** One object's way, when it ended or each 10 s. */
    void track(Track track);
}
