package vigie.api.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vigie.answer.Answer;
import vigie.api.error.RefusedRequest;
import vigie.api.http.PublicRead;
import vigie.api.parameter.QueryParameters;
import vigie.directory.InterviewSheet;
import vigie.directory.PlatformDirectory;
import vigie.language.DayAndHour;
import vigie.platform.Slug;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;

/** What is still to be asked of a platform. */
@Controller("/api/v1/platforms/{slug}/sheet")
@ExecuteOn("database")
@PublicRead
class SheetApi {
    private final PlatformDirectory directory;
    private final InstantSource time;

    SheetApi(PlatformDirectory directory, InstantSource time) {
        this.directory = directory;
        this.time = time;
    }

    /**
     * @param toAsk what nobody has documented, in the guide's order
     * @param toRecheck what was documented so long ago that it is to be checked again, in the guide's order
     */
    @Serdeable
    record SheetResponse(String platform, List<Question> toAsk, List<Aged> toRecheck) {
        /** @param asks their ids */
        @Serdeable
        record Question(int criterion, List<String> asks) {
            static Question from(InterviewSheet.Question question) {
                return new Question(
                        question.criterion().number(),
                        question.asks().stream().map(Ask::id).toList());
            }
        }

        @Serdeable
        record Aged(int criterion, List<Old> answers) {
            static Aged from(InterviewSheet.Aged aged) {
                return new Aged(
                        aged.criterion().number(),
                        aged.answers().stream()
                                .map(answer -> Old.from(answer, aged.criterion()))
                                .toList());
            }
        }

        /** @param value as in an answer of the platform */
        @Serdeable
        record Old(String id, String ask, Object value, LocalDate checkedOn, LocalDate expiresOn) {
            static Old from(Answer answer, Criterion criterion) {
                Ask ask = criterion.asks().stream()
                        .filter(each -> each.id().equals(answer.ask()))
                        .findFirst()
                        .orElseThrow();
                return new Old(
                        answer.id().value().toString(),
                        answer.ask(),
                        AnswerResponse.value(ask, answer.value()),
                        answer.checkedOn(),
                        answer.expiresOn(criterion));
            }
        }

        static SheetResponse from(Slug platform, InterviewSheet sheet) {
            return new SheetResponse(
                    platform.value(),
                    sheet.toAsk().stream().map(Question::from).toList(),
                    sheet.toRecheck().stream().map(Aged::from).toList());
        }
    }

    @Get
    SheetResponse of(HttpRequest<?> request, String slug) {
        QueryParameters.allowOnly(request, Set.of());
        LocalDate today = DayAndHour.date(time.instant());
        return Slug.of(slug)
                .flatMap(directory::sheet)
                .map(sheet -> SheetResponse.from(sheet.platform().slug(), InterviewSheet.of(sheet, today)))
                .orElseThrow(RefusedRequest::notFound);
    }
}
