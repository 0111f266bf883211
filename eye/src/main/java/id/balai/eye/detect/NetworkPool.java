package id.balai.eye.detect;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import id.balai.eye.vision.Frame;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * One network that all cameras share. It looks at as many frames at once as there are cores, each on one thread; more
 * wait their turn in order of arrival.
 */
public final class NetworkPool implements AutoCloseable {

    /** Between 2 and 8 MB are needed. */
    private static final long LOADING_STACK_BYTES = 32L * 1024 * 1024;

    private final String name;
    private final ModelInput input;
    private final Decoder decoder;
    private final double least;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String inputName;
    private final BlockingQueue<InputPlanes> idle;
    private final int size;

    /**
     * Loads a network.
     *
     * @param name the model's name
     * @param file its ONNX file
     * @param input what it wants to see
     * @param decoder how its numbers are read
     * @param least score below which nothing is told
     * @param size frames looked at at once, at least 1
     * @throws DetectionException when ONNX Runtime refuses the file
     */
    public NetworkPool(String name, Path file, ModelInput input, Decoder decoder, double least, int size) {
        this.name = name;
        this.input = input;
        this.decoder = decoder;
        this.least = least;
        this.size = size;
        Loaded loaded = onDeepStack(() -> load(file));
        this.environment = loaded.environment;
        this.session = loaded.session;
        this.inputName = session.getInputNames().iterator().next();
        this.idle = new ArrayBlockingQueue<>(size, true);
        for (int i = 0; i < size; i++) {
            idle.add(new InputPlanes(input));
        }
    }

    private record Loaded(OrtEnvironment environment, OrtSession session) {}

    private Loaded load(Path file) {
        OrtEnvironment created = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            // Exporters of these models list weights as inputs, which is harmless and warned of at length.
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            return new Loaded(created, created.createSession(file.toString(), options));
        } catch (OrtException refused) {
            throw new DetectionException("The model " + name + " cannot be loaded from " + file + ".", refused);
        }
    }

    /** ONNX Runtime's start needs more stack than Java's threads have, and ends the process where there is less. */
    private <T> T onDeepStack(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(null, task, "model-" + name, LOADING_STACK_BYTES).start();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof DetectionException refused
                    ? refused
                    : new DetectionException("The model " + name + " cannot be loaded.", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DetectionException("Interrupted while the model " + name + " was loaded.", interrupted);
        }
    }

    /** A detector for one camera; closing it leaves the network open. */
    public Detector detector() {
        return new Shared();
    }

    private List<Detection> detect(Frame frame) {
        InputPlanes planes = take();
        try {
            Map<String, float[]> outputs = run(planes.fill(frame));
            Fit fit = Fit.of(input, frame.width(), frame.height());
            List<Detection> found = new ArrayList<>();
            for (Detection detection : decoder.decode(outputs, least)) {
                found.add(new Detection(fit.toFrame(detection.box()), detection.objectClass(), detection.score()));
            }
            found.removeIf(detection -> detection.box().area() <= 0);
            return Suppression.surest(found);
        } catch (OrtException failed) {
            throw new DetectionException("The model " + name + " failed on a frame.", failed);
        } finally {
            idle.add(planes);
        }
    }

    private InputPlanes take() {
        try {
            return idle.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DetectionException("Interrupted while waiting for the model " + name + ".", interrupted);
        }
    }

    private Map<String, float[]> run(FloatBuffer numbers) throws OrtException {
        long[] shape = {1, 3, input.side(), input.side()};
        Map<String, float[]> outputs = new HashMap<>();
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, numbers, shape);
                OrtSession.Result result = session.run(Map.of(inputName, tensor))) {
            for (Map.Entry<String, OnnxValue> output : result) {
                FloatBuffer values = ((OnnxTensor) output.getValue()).getFloatBuffer();
                float[] copy = new float[values.remaining()];
                values.get(copy);
                outputs.put(output.getKey(), copy);
            }
        }
        return outputs;
    }

    /** Frees the network once the frames being looked at are done. */
    @Override
    public void close() {
        for (int i = 0; i < size; i++) {
            take().close();
        }
        try {
            session.close();
        } catch (OrtException failed) {
            throw new DetectionException("The model " + name + " could not be closed.", failed);
        }
    }

    private final class Shared implements Detector {

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Detection> detect(Frame frame) {
            return NetworkPool.this.detect(frame);
        }

        @Override
        public void close() {
            // The network is the pool's.
        }
    }
}
