package id.balai.bench.video;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Reads RTSP streams by libav and nothing else, one thread each: the least that watching cameras can cost. The addresses
 * are its arguments. Prints {@code READY} when each has given a packet; answers each line on standard input with the
 * number of packets read so far, and ends when there is no more input.
 */
public final class LibavMain {

    private static final long STACK_BYTES = 256 * 1024;

    private LibavMain() {}

    /** Runs until its standard input ends. */
    public static void main(String[] urls) throws IOException, InterruptedException {
        System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        avformat.avformat_network_init();
        LongAdder packets = new LongAdder();
        CountDownLatch flowing = new CountDownLatch(urls.length);
        for (String url : urls) {
            Thread reader = new Thread(null, () -> read(url, packets, flowing), "reader", STACK_BYTES);
            reader.setDaemon(true);
            reader.start();
        }
        flowing.await();
        System.out.println("READY");
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (questions.readLine() != null) {
            System.out.println(packets.sum());
        }
        System.exit(0);
    }

    private static void read(String url, LongAdder packets, CountDownLatch flowing) {
        try (RtspReader reader = RtspReader.open(url)) {
            AtomicBoolean first = new AtomicBoolean(true);
            while (reader.next()) {
                packets.increment();
                if (first.getAndSet(false)) {
                    flowing.countDown();
                }
            }
        }
        System.err.println("a stream has ended: " + url);
    }

    /** One open stream. */
    static final class RtspReader implements AutoCloseable {

        private final AVFormatContext context;
        private final AVPacket packet = avcodec.av_packet_alloc();

        private RtspReader(AVFormatContext context) {
            this.context = context;
        }

        static RtspReader open(String url) {
            AVFormatContext context = avformat.avformat_alloc_context();
            AVDictionary options = new AVDictionary(null);
            avutil.av_dict_set(options, "rtsp_transport", "tcp", 0);
            avutil.av_dict_set(options, "allowed_media_types", "video", 0);
            int opened = avformat.avformat_open_input(context, url, (AVInputFormat) null, options);
            avutil.av_dict_free(options);
            if (opened < 0) {
                throw new IllegalStateException("cannot be opened: " + url);
            }
            return new RtspReader(context);
        }

        /** Reads the next packet; false when there is none. */
        boolean next() {
            avcodec.av_packet_unref(packet);
            return avformat.av_read_frame(context, packet) >= 0;
        }

        /** The one that was read last. */
        AVPacket packet() {
            return packet;
        }

        @Override
        public void close() {
            avcodec.av_packet_free(packet);
            avformat.avformat_close_input(context);
        }
    }
}
