package vigie.api.export;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.api.http.PublicRead;
import vigie.api.language.BilingualResponse;
import vigie.api.parameter.QueryParameters;
import vigie.export.Dump;
import vigie.export.DumpColumns;
import vigie.export.DumpForm;
import vigie.export.KeptDumps;
import vigie.export.KeptDumps.Kept;
import vigie.export.Licence;
import vigie.questionnaire.Questionnaires;

/** Which files of public data there are, and on what terms. */
@Controller("/api/v1/exports")
@ExecuteOn("database")
@PublicRead
class DumpListApi {
    private final KeptDumps dumps;
    private final Questionnaires questionnaires;

    DumpListApi(KeptDumps dumps, Questionnaires questionnaires) {
        this.dumps = dumps;
        this.questionnaires = questionnaires;
    }

    @Serdeable
    record DumpsResponse(Terms licence, List<Item> items) {}

    /** @param covers what the licence holds for, and what it cannot */
    @Serdeable
    @Schema(name = "Licence")
    record Terms(String name, String url, BilingualResponse covers) {}

    /**
     * @param file its name below this address
     * @param columns of the table; null for JSON
     * @param bytes its length; null while nobody has asked for it, for it is made then
     */
    @Serdeable
    @Schema(name = "FileItem")
    record Item(
            String file,
            @Nullable List<String> columns,
            @Nullable Long bytes,
            @Nullable Instant madeAt) {}

    @Get
    DumpsResponse list(HttpRequest<?> request) {
        QueryParameters.allowOnly(request, Set.of());
        return new DumpsResponse(
                new Terms(Licence.NAME, Licence.URL, BilingualResponse.from(Licence.COVERS)),
                Arrays.stream(Dump.values())
                        .flatMap(dump -> Stream.of(DumpForm.values()).map(form -> item(dump, form)))
                        .toList());
    }

    private Item item(Dump dump, DumpForm form) {
        Kept kept = dumps.kept(dump, form).orElse(null);
        return new Item(
                dump.key() + "." + form.key(),
                form == DumpForm.CSV ? DumpColumns.all(dump, questionnaires.current()) : null,
                kept == null ? null : kept.bytes(),
                kept == null ? null : kept.madeAt());
    }
}
