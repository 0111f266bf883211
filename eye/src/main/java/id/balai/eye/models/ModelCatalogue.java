package id.balai.eye.models;

import id.balai.eye.detect.Decoder;
import id.balai.eye.detect.ModelInput;
import id.balai.eye.detect.ModelInput.Channels;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The models known to the eye, best first. None is part of the program: {@link ModelStore#get} fetches them. */
public final class ModelCatalogue {

    private static final Model FASTEST_DET = new Model(
            "fastestdet",
            "FastestDet.onnx",
            URI.create("https://raw.githubusercontent.com/dog-qiuqiu/FastestDet/"
                    + "50473cd155cb088aa4a99e64ff6a4b3c24fa07e1/example/onnx-runtime/FastestDet.onnx"),
            "BSD-3-Clause",
            998_169,
            "31cb14c017fce347cb4c846ec62fdf00d76bb3beecdf4be21e7116ac67feb880",
            new ModelInput(352, false, Channels.all(0), Channels.all(255)),
            Decoder.FASTEST_DET,
            new Model.Scores(0.3, 0.5, 0.55));

    private static final Model NANO_DET = new Model(
            "nanodet-m",
            "nanodet_m.onnx",
            URI.create("https://raw.githubusercontent.com/hpc203/nanodet-opncv-dnn-cpp-python/"
                    + "15dd99c651d53c824f51d1eb5faddbd4f3d69bbc/nanodet_m.onnx"),
            "Apache-2.0 (weights of RangiLyu/nanodet; the repository of this export names none)",
            3_800_954,
            "4b82da9944b88577175ee23a459dce2e26e6e4be573def65b1055dc2d9720186",
            new ModelInput(416, true, new Channels(103.53, 116.28, 123.675), new Channels(57.375, 57.12, 58.395)),
            Decoder.NANO_DET,
            new Model.Scores(0.2, 0.4, 0.45));

    private ModelCatalogue() {}

    /** All models, the one to prefer first: it costs a fifth of the other and with a tracker finds as much. */
    public static List<Model> list() {
        return List.of(FASTEST_DET, NANO_DET);
    }

    /** The model of a name. */
    public static Optional<Model> find(String name) {
        return list().stream().filter(model -> model.name().equals(name)).findFirst();
    }
}
