package id.balai.launcher.command;

import id.balai.eye.models.Model;
import id.balai.eye.models.ModelCatalogue;
import id.balai.eye.models.ModelRefusedException;
import id.balai.eye.models.ModelStore;
import id.balai.launcher.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code balai models}: the detectors that the eye can use; none comes with the program. */
@Command(
        name = "models",
        description = "Detectors for the eye: what there is, and fetching and checking it.",
        subcommands = {ModelsCommand.ListAll.class, ModelsCommand.Get.class, ModelsCommand.Verify.class},
        mixinStandardHelpOptions = true)
final class ModelsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static ModelStore store(DataOption data) {
        return ModelStore.of(System.getenv(), Optional.of(folder(data)));
    }

    private static Path folder(DataOption data) {
        return data.path().resolve("models");
    }

    private static Model model(String name) throws Refusal {
        return ModelCatalogue.find(name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new Refusal("There is no model " + name + "; balai models list names them."));
    }

    @Command(name = "list", description = "Names the models with source, licence, size and SHA-256.")
    static final class ListAll implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private DataOption data = new DataOption();

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            List<Model> installed = store(data).installed();
            for (Model model : ModelCatalogue.list()) {
                out.println(model.name() + (installed.contains(model) ? "  (installed)" : ""));
                out.println("  licence  " + model.licence());
                out.println("  size     " + model.sizeBytes() + " bytes");
                out.println("  SHA-256  " + model.sha256());
                out.println("  source   " + model.source());
            }
            return 0;
        }
    }

    @Command(name = "get", description = "Downloads a model from its source and checks it.")
    static final class Get implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private DataOption data = new DataOption();

        @Parameters(index = "0", paramLabel = "NAME", description = "As models list names it.")
        private String name = "";

        @Override
        public Integer call() throws Refusal {
            try {
                Path file = ModelStore.get(model(name), folder(data));
                spec.commandLine()
                        .getOut()
                        .println(file + " is sound; a running eye uses it after balai up starts again.");
                return 0;
            } catch (ModelRefusedException refused) {
                throw new Refusal(String.valueOf(refused.getMessage()), refused);
            }
        }
    }

    @Command(name = "verify", description = "Checks that installed models are what the catalogue says.")
    static final class Verify implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private DataOption data = new DataOption();

        @Parameters(index = "0", paramLabel = "NAME", arity = "0..1", description = "One model; all when not given.")
        private @Nullable String name;

        @Override
        public Integer call() throws Refusal {
            List<Model> asked = name == null ? ModelCatalogue.list() : List.of(model(name));
            boolean sound = true;
            for (Model model : asked) {
                sound &= verified(model);
            }
            return sound ? 0 : 1;
        }

        private boolean verified(Model model) {
            PrintWriter out = spec.commandLine().getOut();
            Optional<Path> file = store(data).find(model);
            if (file.isEmpty()) {
                out.println(model.name() + ": not installed");
                return name == null;
            }
            try {
                ModelStore.verify(model, file.get());
                out.println(model.name() + ": sound, " + file.get());
                return true;
            } catch (ModelRefusedException refused) {
                out.println(refused.getMessage());
                return false;
            }
        }
    }
}
