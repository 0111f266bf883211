package id.balai.eye.source;

import id.balai.eye.codec.Extradata;
import id.balai.eye.codec.ParameterSets;
import id.balai.eye.codec.PictureSize;
import id.balai.eye.codec.VideoCodec;
import id.balai.eye.codec.VideoFormat;

/** Learns the picture's size without decoding: from the stream's description, or from its first key frame. */
final class SizeFinder {

    private final StreamInfo info;
    private PictureSize size;

    SizeFinder(StreamInfo info) {
        this.info = info;
        this.size = new PictureSize(info.width(), info.height());
    }

    /** True when there is nothing more to learn. */
    boolean isKnown() {
        return size.isPlausible();
    }

    PictureSize size() {
        return size;
    }

    void learn(Packet keyFrame) {
        VideoCodec.find(info.codecId()).ifPresent(codec -> {
            Extradata extradata = Extradata.parse(codec, info.extradata());
            ParameterSets sets =
                    extradata.sets().with(ParameterSets.within(codec, keyFrame.data(), extradata.lengthBytes()));
            if (sets.isCompleteFor(codec)) {
                PictureSize told = VideoFormat.of(codec, sets).size();
                size = told.isPlausible() ? told : size;
            }
        });
    }
}
