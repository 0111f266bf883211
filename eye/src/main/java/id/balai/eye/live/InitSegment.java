package id.balai.eye.live;

import id.balai.eye.codec.VideoFormat;
import io.netty.buffer.ByteBuf;

/**
 * The initialisation segment of fragmented MP4 with one video track (ISO/IEC 14496-12, 8.2 and 8.8; 14496-15 for the
 * sample entries): {@code ftyp} and {@code moov}.
 */
final class InitSegment {

    static final int TIMESCALE = 90_000;
    static final int TRACK = 1;

    private static final int[] UNITY_MATRIX = {0x00010000, 0, 0, 0, 0x00010000, 0, 0, 0, 0x40000000};

    private final VideoFormat format;
    private final BoxWriter out;

    private InitSegment(VideoFormat format, ByteBuf buffer) {
        this.format = format;
        this.out = new BoxWriter(buffer);
    }

    /** Appends the segment for {@code format} to {@code buffer}. */
    static void write(VideoFormat format, ByteBuf buffer) {
        InitSegment segment = new InitSegment(format, buffer);
        segment.out.box("ftyp", () -> segment.out.text("iso5").u32(512).text("iso5iso6mp41"));
        segment.out.box("moov", segment::movie);
    }

    private void movie() {
        out.fullBox("mvhd", 0, 0, () -> {
            out.zeros(8).u32(1_000).u32(0).u32(0x00010000).u16(0x0100).zeros(10);
            matrix();
            out.zeros(24).u32(TRACK + 1L);
        });
        out.box("trak", this::track);
        out.box(
                "mvex",
                () -> out.fullBox(
                        "trex", 0, 0, () -> out.u32(TRACK).u32(1).u32(0).u32(0).u32(0)));
    }

    private void track() {
        out.fullBox("tkhd", 0, 3, () -> {
            out.zeros(8).u32(TRACK).zeros(4).u32(0).zeros(8).zeros(8);
            matrix();
            out.u32((long) format.size().width() << 16).u32((long) format.size().height() << 16);
        });
        out.box("mdia", () -> {
            // Language "und", packed in five bits a letter.
            out.fullBox(
                    "mdhd",
                    0,
                    0,
                    () -> out.zeros(8).u32(TIMESCALE).u32(0).u16(0x55c4).u16(0));
            out.fullBox(
                    "hdlr",
                    0,
                    0,
                    () -> out.zeros(4).text("vide").zeros(12).text("video").u8(0));
            out.box("minf", this::mediaInformation);
        });
    }

    private void mediaInformation() {
        out.fullBox("vmhd", 0, 1, () -> out.zeros(8));
        out.box("dinf", () -> out.fullBox("dref", 0, 0, () -> out.u32(1).fullBox("url ", 0, 1, () -> {})));
        out.box("stbl", () -> {
            out.fullBox("stsd", 0, 0, () -> {
                out.u32(1);
                sampleEntry();
            });
            out.fullBox("stts", 0, 0, () -> out.u32(0));
            out.fullBox("stsc", 0, 0, () -> out.u32(0));
            out.fullBox("stsz", 0, 0, () -> out.u32(0).u32(0));
            out.fullBox("stco", 0, 0, () -> out.u32(0));
        });
    }

    private void sampleEntry() {
        String entry = switch (format.codec()) {
            case H264 -> "avc1";
            case H265 -> "hvc1";
        };
        String configuration = switch (format.codec()) {
            case H264 -> "avcC";
            case H265 -> "hvcC";
        };
        out.box(entry, () -> {
            out.zeros(6).u16(1).zeros(16);
            out.u16(format.size().width()).u16(format.size().height());
            // 72 dots an inch, one frame a sample, no compressor name, 24 bits of colour, no colour table.
            out.u32(0x00480000)
                    .u32(0x00480000)
                    .u32(0)
                    .u16(1)
                    .zeros(32)
                    .u16(0x0018)
                    .u16(0xffff);
            out.box(configuration, () -> out.bytes(format.configuration()));
        });
    }

    private void matrix() {
        for (int element : UNITY_MATRIX) {
            out.u32(element);
        }
    }
}
