package vigie.web.moderation;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vigie.moderation.CaseEntry;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseKind;
import vigie.moderation.CasePlace;
import vigie.moderation.CaseQueue;
import vigie.moderation.Grounds;
import vigie.moderation.Ties;
import vigie.platform.ByName;
import vigie.platform.Platforms;
import vigie.questionnaire.Questionnaires;
import vigie.session.SignedIn;
import vigie.web.layout.ModerationRoutes;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MODERATOR")
class QueuePages {
    private static final int ROWS = 50;

    private final CaseQueue queue;
    private final Platforms platforms;
    private final Grounds grounds;
    private final Ties ties;
    private final Questionnaires questionnaires;
    private final PageContexts contexts;
    private final Templates templates;
    private final InstantSource time;

    QueuePages(
            CaseQueue queue,
            Platforms platforms,
            Grounds grounds,
            Ties ties,
            Questionnaires questionnaires,
            PageContexts contexts,
            Templates templates,
            InstantSource time) {
        this.queue = queue;
        this.platforms = platforms;
        this.grounds = grounds;
        this.ties = ties;
        this.questionnaires = questionnaires;
        this.contexts = contexts;
        this.templates = templates;
        this.time = time;
    }

    @Get(uris = {"/moderation", "/en/moderation"})
    JteModel queue(HttpRequest<?> request, SignedIn who) {
        List<String> misunderstood = new ArrayList<>();
        CaseFilter filter = AskedFilter.of(request, grounds, misunderstood::add);
        String after = request.getParameters().get(ModerationRoutes.AFTER, String.class, "");
        CasePlace place = CasePlace.read(after).orElse(null);
        Instant now = time.instant();
        List<CaseEntry> found = queue.find(filter, place, ROWS + 1);
        List<CaseEntry> shown = found.subList(0, Math.min(ROWS, found.size()));
        PageContext context = contexts.of(
                request,
                routes -> place == null
                        ? routes.moderation().queue(filter.parameters())
                        : routes.moderation().queue(filter.parameters(), place.text()));
        Map<CaseKind, Long> waiting = queue.waitingByKind();
        return templates.moderationQueue(new QueuePage(
                context,
                filter,
                misunderstood,
                shown,
                filter.equals(CaseFilter.WAITING)
                        ? waiting.values().stream().mapToLong(Long::longValue).sum()
                        : queue.matching(filter),
                waiting,
                ByName.sorted(platforms.all()),
                grounds.all(),
                ties.of(who.member()).stream().filter(tie -> tie.holds(now)).toList(),
                questionnaires.current(),
                now,
                found.size() > ROWS
                        ? context.to()
                                .moderation()
                                .queue(
                                        filter.parameters(),
                                        shown.getLast().place().text())
                        : null));
    }
}
