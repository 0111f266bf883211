package id.balai.eye.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VideoFormatTest {

    private static final byte[] PPS = {0x68, (byte) 0xce, 0x3c, (byte) 0x80};

    /** Constrained baseline, level 3.1, cropped to {@code width} and {@code height}. */
    private static byte[] h264Sps(int width, int height) {
        int across = (width + 15) / 16;
        int down = (height + 15) / 16;
        return new BitWriter()
                .bits(66, 8)
                .bits(0xc0, 8)
                .bits(31, 8)
                .ue(0)
                .ue(0)
                .ue(2)
                .ue(1)
                .bits(0, 1)
                .ue(across - 1)
                .ue(down - 1)
                .bits(0b111, 3)
                .ue(0)
                .ue((across * 16 - width) / 2)
                .ue(0)
                .ue((down * 16 - height) / 2)
                .bits(0, 1)
                .nal(0x67);
    }

    /** Main profile, level 3.1, progressive, frames only. */
    private static byte[] h265Sps(int width, int height) {
        return new BitWriter()
                .bits(0, 4)
                .bits(0, 3)
                .bits(1, 1)
                .bits(0, 3)
                .bits(1, 5)
                .bits(0x60000000L, 32)
                .bits(0x900000, 24)
                .bits(0, 24)
                .bits(93, 8)
                .ue(0)
                .ue(1)
                .ue(width)
                .ue(height)
                .bits(0, 1)
                .ue(0)
                .ue(0)
                .nal(0x42, 0x01);
    }

    @Property
    void theSizeIsReadFromH264(
            @ForAll @IntRange(min = 8, max = 2_000) int halfWidth,
            @ForAll @IntRange(min = 8, max = 1_100) int halfHeight) {
        ParameterSets sets =
                new ParameterSets(List.of(), List.of(h264Sps(2 * halfWidth, 2 * halfHeight)), List.of(PPS));
        VideoFormat format = VideoFormat.of(VideoCodec.H264, sets);
        assertThat(format.size()).isEqualTo(new PictureSize(2 * halfWidth, 2 * halfHeight));
        assertThat(format.mime()).isEqualTo("video/mp4; codecs=\"avc1.42c01f\"");
    }

    @Test
    void theConfigurationBoxOfH264HoldsTheParameterSets() {
        byte[] sps = h264Sps(640, 360);
        byte[] box = VideoFormat.of(VideoCodec.H264, new ParameterSets(List.of(), List.of(sps), List.of(PPS)))
                .configuration();
        Extradata read = Extradata.parse(VideoCodec.H264, box);
        assertThat(read.lengthBytes()).isEqualTo(4);
        assertThat(read.sets().sps()).containsExactly(sps);
        assertThat(read.sets().pps()).containsExactly(PPS);
    }

    @Test
    void h265IsDescribedForPlayersThatKnowIt() {
        byte[] vps = {0x40, 0x01, 0x0c};
        byte[] pps = {0x44, 0x01, (byte) 0xc1};
        ParameterSets sets = new ParameterSets(List.of(vps), List.of(h265Sps(1280, 720)), List.of(pps));
        VideoFormat format = VideoFormat.of(VideoCodec.H265, sets);
        assertThat(format.size()).isEqualTo(new PictureSize(1280, 720));
        assertThat(format.mime()).isEqualTo("video/mp4; codecs=\"hvc1.1.6.L93.90\"");
        Extradata read = Extradata.parse(VideoCodec.H265, format.configuration());
        assertThat(read.sets().sameAs(sets)).isTrue();
        assertThat(read.lengthBytes()).isEqualTo(4);
    }

    @Property
    void noBytesWhateverMakeItFail(@ForAll byte[] noise) {
        for (VideoCodec codec : VideoCodec.values()) {
            Extradata.parse(codec, noise);
            byte[] begun = noise.clone();
            if (begun.length > 0) {
                begun[0] = 1;
            }
            ParameterSets sets = Extradata.parse(codec, begun)
                    .sets()
                    .with(ParameterSets.within(codec, MemorySegment.ofArray(noise), 0));
            List<byte[]> one = List.of(noise);
            PictureSize size =
                    VideoFormat.of(codec, new ParameterSets(one, one, one)).size();
            assertThat(size.isPlausible()
                            || size.width() <= 0
                            || size.height() <= 0
                            || size.width() > 16_384
                            || size.height() > 16_384)
                    .isTrue();
            assertThat(sets).isNotNull();
        }
    }
}
