package vigie.answer;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Relation;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigie.language.Bilingual;
import vigie.platform.Origin;
import vigie.platform.PlatformId;
import vigie.platform.PlatformIdConverter;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Criterion;

/**
 * The published value of one ask for one platform. Never overwritten: a new answer supersedes it.
 *
 * @param ask id of the ask in that version of the questionnaire
 * @param note what stands behind the value, in a sentence
 * @param checkedOn the last day on which somebody checked it against its evidence
 * @param supersededAt null while it is the current answer
 */
@MappedEntity("answer")
public record Answer(
        @Id AnswerId id,

        @TypeDef(type = DataType.UUID, converter = PlatformIdConverter.class)
        PlatformId platformId,

        int questionnaireVersion,
        String ask,
        @Relation(Relation.Kind.EMBEDDED) AnswerValue value,
        @Relation(Relation.Kind.EMBEDDED) Bilingual note,
        LocalDate checkedOn,
        Origin origin,
        Instant publishedAt,
        @Nullable Instant supersededAt) {

    /** The last day on which the answer needs no new check. */
    public LocalDate expiresOn(Criterion criterion) {
        return checkedOn.plusMonths(criterion.expiresAfterMonths());
    }

    public boolean toRecheck(Criterion criterion, LocalDate today) {
        return today.isAfter(expiresOn(criterion));
    }
}
