package vigie.api.export;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import vigie.api.error.RefusedRequest;
import vigie.api.http.EntityTag;
import vigie.api.http.PublicRead;
import vigie.api.parameter.QueryParameters;
import vigie.export.Dump;
import vigie.export.DumpForm;
import vigie.export.Licence;

/** All public data as files: platforms, answers and experiences, as JSON and as CSV. */
@Controller("/api/v1/exports")
@ExecuteOn("database")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV})
@PublicRead
class ExportsApi {
    private static final MediaType CSV = new MediaType("text/csv;charset=utf-8;header=present");

    private final DumpFiles files;

    ExportsApi(DumpFiles files) {
        this.files = files;
    }

    private record Named(Dump dump, DumpForm form) {
        static Optional<Named> of(String file) {
            return Arrays.stream(Dump.values())
                    .flatMap(dump -> Stream.of(DumpForm.values()).map(form -> new Named(dump, form)))
                    .filter(each -> each.is(file))
                    .findFirst();
        }

        private boolean is(String file) {
            return file.equals(dump.key() + "." + form.key());
        }
    }

    /** @param file {@code platforms}, {@code answers} or {@code experiences}, with {@code .json} or {@code .csv} */
    @Get("/{file}")
    CompletableFuture<HttpResponse<?>> file(HttpRequest<?> request, String file) {
        QueryParameters.allowOnly(request, Set.of());
        Named named = Named.of(file).orElseThrow(RefusedRequest::notFound);
        return files.file(named.dump(), named.form()).thenApply(ready -> answer(request, named, ready));
    }

    private static HttpResponse<?> answer(HttpRequest<?> request, Named named, DumpFile file) {
        MutableHttpResponse<?> answer = EntityTag.known(request, quoted(file))
                ? HttpResponse.notModified()
                : HttpResponse.ok(content(named, file));
        String name = "vigie-" + named.dump().key() + "-" + file.date() + "."
                + named.form().key();
        if (request.getMethod() == HttpMethod.HEAD) {
            answer.contentLength(file.bytes());
        }
        return answer.header(HttpHeaders.ETAG, quoted(file))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.EXPIRES, "0")
                .header("Digest", "SHA-256=" + file.base64())
                .header("Repr-Digest", "sha-256=:" + file.base64() + ":")
                .header(HttpHeaders.LINK, "<" + Licence.URL + ">; rel=\"license\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                // Digest and length are of these very bytes: the server must not pack them on the way.
                .header(HttpHeaders.CONTENT_ENCODING, "identity");
    }

    private static SystemFile content(Named named, DumpFile file) {
        return new SystemFile(
                file.path().toFile(),
                switch (named.form()) {
                    case JSON -> MediaType.APPLICATION_JSON_TYPE;
                    case CSV -> CSV;
                });
    }

    private static String quoted(DumpFile file) {
        return "\"" + file.sha256() + "\"";
    }
}
