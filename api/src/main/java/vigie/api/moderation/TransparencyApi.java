package vigie.api.moderation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import vigie.api.http.PublicRead;
import vigie.api.parameter.QueryParameters;
import vigie.moderation.CaseKind;
import vigie.moderation.Transparency;
import vigie.moderation.TransparencyFigures;

/** What came in and what became of it, counted in the log. */
@Controller("/api/v1/transparency")
@ExecuteOn("database")
@PublicRead
class TransparencyApi {
    private final TransparencyFigures figures;

    TransparencyApi(TransparencyFigures figures) {
        this.figures = figures;
    }

    @Serdeable
    record TransparencyResponse(
            List<OfKind> kinds,
            List<Standing> standing,
            List<ForGround> refusedByGround,
            List<ForGround> withdrawnByGround,
            Reports reports,
            Appeals appeals,
            List<Delay> delays,
            Log log) {
        /** Decisions, of which a case can have several. */
        @Serdeable
        record OfKind(
                CaseKind kind,
                long received,
                long published,
                long sentBack,
                long refused,
                long withdrawn,
                long restored) {}

        /** Each case once: the numbers together are what was received. */
        @Serdeable
        record Standing(
                CaseKind kind,
                long received,
                long waiting,
                long sentBack,
                long published,
                long refused,
                long withdrawn,
                long takenBack,
                long superseded) {}

        @Serdeable
        record ForGround(String ground, long count) {}

        @Serdeable
        record Reports(
                long received,
                long waiting,
                long founded,
                long unfounded,
                long noLongerOnline,
                long unclear,
                long takenBack) {}

        @Serdeable
        record Appeals(long received, long waiting, long upheld, long reversed, long takenBack) {}

        /** @param month in which the cases came in */
        @Serdeable
        record Delay(String month, CaseKind kind, long cases, long medianSeconds) {}

        /** @param head the hash of the last entry, for whoever wants to check later that nothing was rewritten */
        @Serdeable
        record Log(long entries, String head) {}

        static TransparencyResponse from(Transparency counted) {
            return new TransparencyResponse(
                    counted.kinds().stream()
                            .map(each -> new OfKind(
                                    each.kind(),
                                    each.received(),
                                    each.published(),
                                    each.sentBack(),
                                    each.refused(),
                                    each.withdrawn(),
                                    each.restored()))
                            .toList(),
                    counted.standing().stream()
                            .map(TransparencyResponse::standing)
                            .toList(),
                    grounds(counted.refused()),
                    grounds(counted.withdrawn()),
                    new Reports(
                            counted.reports().received(),
                            counted.reports().waiting(),
                            counted.reports().founded(),
                            counted.reports().unfounded(),
                            counted.reports().noLongerOnline(),
                            counted.reports().unclear(),
                            counted.reports().takenBack()),
                    new Appeals(
                            counted.appeals().received(),
                            counted.appeals().waiting(),
                            counted.appeals().upheld(),
                            counted.appeals().reversed(),
                            counted.appeals().takenBack()),
                    counted.delays().stream()
                            .map(each -> new Delay(
                                    each.month().toString(),
                                    each.kind(),
                                    each.cases(),
                                    each.median().toSeconds()))
                            .toList(),
                    new Log(counted.entries(), counted.head()));
        }

        private static Standing standing(Transparency.Standing counted) {
            return new Standing(
                    counted.kind(),
                    counted.received(),
                    counted.waiting(),
                    counted.sentBack(),
                    counted.published(),
                    counted.refused(),
                    counted.withdrawn(),
                    counted.takenBack(),
                    counted.superseded());
        }

        private static List<ForGround> grounds(List<Transparency.ForGround> counted) {
            return counted.stream()
                    .map(each -> new ForGround(each.ground(), each.count()))
                    .toList();
        }
    }

    @Get
    TransparencyResponse now(HttpRequest<?> request) {
        QueryParameters.allowOnly(request, Set.of());
        return TransparencyResponse.from(figures.now());
    }
}
