package id.balai.incident.internal;

import id.balai.incident.Actor;
import id.balai.incident.Category;
import id.balai.incident.Decision.Accepted;
import id.balai.incident.Incident;
import id.balai.incident.IncidentCommand;
import id.balai.incident.IncidentCounts;
import id.balai.incident.IncidentFilter;
import id.balai.incident.IncidentSummary;
import id.balai.incident.Incidents;
import id.balai.incident.Place;
import id.balai.incident.Reported;
import id.balai.incident.Reported.Outcome;
import id.balai.incident.Signal;
import id.balai.incident.SignalKind;
import id.balai.incident.SignalReport;
import id.balai.incident.internal.IncidentCursor.Sort;
import id.balai.platform.BalaiException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The module's face. */
@Service
class IncidentService implements Incidents {

    private static final int MAX_PAGE = 500;

    private final IncidentDesk desk;
    private final IncidentStore store;
    private final IncidentQueries queries;
    private final IncidentSearch search;
    private final IncidentWriter writer;
    private final IncidentNews news;
    private final CategoryRegister categories;
    private final AttachmentStore attachments;
    private final CityView city;

    IncidentService(
            IncidentDesk desk,
            IncidentStore store,
            IncidentQueries queries,
            IncidentSearch search,
            IncidentWriter writer,
            IncidentNews news,
            CategoryRegister categories,
            AttachmentStore attachments,
            CityView city) {
        this.desk = desk;
        this.store = store;
        this.queries = queries;
        this.search = search;
        this.writer = writer;
        this.news = news;
        this.categories = categories;
        this.attachments = attachments;
        this.city = city;
    }

    @Override
    @Transactional
    public Reported report(SignalReport report) {
        Category category = categories
                .find(report.categoryCode())
                .orElseThrow(() -> new BalaiException.NotFound("category", report.categoryCode()));
        Signal signal = new Signal(
                report.signalId(),
                SignalKind.CAMERA,
                category.code(),
                report.cameraId(),
                report.cameraName(),
                report.ruleName(),
                report.at().truncatedTo(ChronoUnit.MICROS),
                report.position(),
                report.figures(),
                report.snapshotId(),
                report.trackIds());
        store.lockNeighbourhood(signal, category);
        Optional<Long> known = store.findIncidentOfSignal(signal.id());
        if (known.isPresent()) {
            return new Reported(get(known.get()), Outcome.DUPLICATE);
        }
        Reported reported = joined(signal, category)
                .map(incident -> new Reported(incident, Outcome.JOINED))
                .orElseGet(() -> new Reported(begun(report, signal, category), Outcome.NEW));
        if (signal.snapshotId() != null) {
            attachments.useSnapshot(signal.snapshotId(), reported.incident().id());
        }
        return reported;
    }

    private Optional<Incident> joined(Signal signal, Category category) {
        return Correlator.choose(signal, category, store.candidates(signal, category))
                .flatMap(candidate -> store.findForUpdate(candidate.id()))
                .flatMap(before -> {
                    // It may have been closed since it was found; then the signal begins a new one.
                    if (desk.decide(before, new IncidentCommand.JoinSignal(signal), Actor.PROGRAM)
                            instanceof Accepted accepted) {
                        writer.change(before, accepted, signal);
                        return Optional.of(accepted.incident());
                    }
                    return Optional.empty();
                });
    }

    private Incident begun(SignalReport report, Signal signal, Category category) {
        Place place = new Place(
                signal.position() == null
                        ? null
                        : city.areaAt(signal.position()).orElse(null),
                report.cameraName(),
                signal.position());
        return desk.begin(
                category,
                category.nameId() + " · " + report.cameraName(),
                "",
                place,
                null,
                signal,
                List.of(),
                Actor.PROGRAM);
    }

    @Override
    public Incident get(long id) {
        return find(id).orElseThrow(() -> new BalaiException.NotFound("incident", "K-" + id));
    }

    @Override
    public Optional<Incident> find(long id) {
        return queries.find(id);
    }

    @Override
    public List<IncidentSummary> listOpen(IncidentFilter filter, int limit) {
        return summaries(queries.list(filter, Sort.URGENCY, null, Math.min(limit, MAX_PAGE)).stream()
                .map(IncidentQueries.Row::incident)
                .toList());
    }

    @Override
    public List<IncidentSummary> search(String words, IncidentFilter filter, int limit) {
        int atMost = Math.min(limit, MAX_PAGE);
        List<Incident> found = search.search(filter.withText(words), atMost);
        return summaries(found.isEmpty() ? search.similar(words, filter, atMost) : found);
    }

    @Override
    public IncidentCounts counts(IncidentFilter filter) {
        return queries.counts(filter);
    }

    private List<IncidentSummary> summaries(List<Incident> incidents) {
        return incidents.stream().map(news::summary).toList();
    }
}
