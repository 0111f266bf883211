package id.balai.camera.internal;

import id.balai.camera.CameraCounts;
import id.balai.camera.Cameras;
import id.balai.identity.Scope;
import id.balai.indicator.CameraFigures;
import id.balai.search.CameraFinder;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the city's figures and the search box want to know of cameras. */
@Component
class CameraNews implements CameraFigures, CameraFinder {

    private final Cameras cameras;

    CameraNews(Cameras cameras) {
        this.cameras = cameras;
    }

    @Override
    public Counts counts(Scope scope) {
        CameraCounts counts = cameras.counts(scope);
        return new Counts(counts.up(), counts.active(), counts.planned());
    }

    @Override
    public List<CameraRef> find(String words, Scope scope, int limit) {
        return cameras.search(words, scope, limit).stream()
                .map(each -> new CameraRef(
                        each.id(),
                        each.name(),
                        each.longitude(),
                        each.latitude(),
                        each.state().name()))
                .toList();
    }
}
