package id.balai.simulator.internal.street;

import id.balai.simulator.Scene;
import java.util.List;

/**
 * What is fixed in a scene: where its camera hangs and what areas and lines of the ground are of interest.
 *
 * @param camera the camera
 * @param areas become zones
 * @param lines become counting lines
 */
public record SceneLayout(PoleCamera camera, List<GroundArea> areas, List<GroundLine> lines) {

    /** The layout of a scene. Traffic keeps left: away from the camera on the left, towards it on the right. */
    public static SceneLayout of(Scene scene) {
        return switch (scene) {
            case STREET ->
                new SceneLayout(
                        new PoleCamera(8.6, -3, 7.5, -19, 20, 0.80),
                        List.of(
                                GroundArea.box("larangan-stop", "Larangan berhenti", "NO_STOPPING", -7, 15, -4.1, 29),
                                GroundArea.box("jalan", "Badan jalan", "ROAD", -7, 10, 7, 45)),
                        List.of(GroundLine.across("hitung", "Garis hitung", -7, 7, 14)));
            case MARKET ->
                new SceneLayout(
                        new PoleCamera(3.4, -2, 6.5, -10, 21, 0.76),
                        List.of(GroundArea.box("lorong", "Lorong pasar", "CROWD", -5.5, 8, 3.5, 21)),
                        List.of(GroundLine.across("masuk", "Pintu pasar", -5.5, 3.5, 7.5)));
            case JUNCTION ->
                new SceneLayout(
                        new PoleCamera(9.8, -5, 9, -20, 19, 0.72),
                        List.of(GroundArea.box("simpang", "Kotak simpang", "ROAD", -7, 18, 7, 32)),
                        List.of(GroundLine.across("henti", "Garis henti", -7, 7, 14)));
            case PARK ->
                new SceneLayout(
                        new PoleCamera(3, -3, 6.5, -8, 20, 0.74),
                        List.of(GroundArea.box("plaza", "Plaza taman", "CROWD", -8, 8, 7, 24)),
                        List.of());
            case SCHOOL ->
                new SceneLayout(
                        new PoleCamera(6.0, -3, 6.5, -18, 20, 0.76),
                        List.of(
                                GroundArea.box("gerbang", "Gerbang sekolah", "ENTRANCE", -7.5, 11, -4, 19),
                                GroundArea.box("jalan", "Jalan depan sekolah", "ROAD", -4, 9, 4, 34)),
                        List.of(GroundLine.across("hitung", "Garis hitung", -4, 4, 11)));
            case LANE ->
                new SceneLayout(
                        new PoleCamera(2.9, -1, 4.8, -8, 21, 0.72),
                        List.of(GroundArea.box("gang", "Jalan gang", "ROAD", -2.2, 5.5, 2.2, 22)),
                        List.of(GroundLine.across("hitung", "Mulut gang", -2.2, 2.2, 7)));
            case RIVER ->
                new SceneLayout(
                        new PoleCamera(5.6, -3, 7, -19, 19, 0.76),
                        List.of(GroundArea.box("jalan", "Jalan tepi kali", "ROAD", -3.5, 10, 3.5, 36)),
                        List.of(GroundLine.across("hitung", "Garis hitung", -3.5, 3.5, 13)));
        };
    }
}
