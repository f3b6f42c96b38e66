package vigie.api.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import vigie.api.body.JsonFields;
import vigie.api.error.RefusedRequest;
import vigie.api.http.Asker;
import vigie.api.scope.Contributing;
import vigie.limit.ClientAddress;
import vigie.member.MemberId;
import vigie.report.FindAppealable;
import vigie.report.SendAppeal;
import vigie.report.SendReport;
import vigie.session.SignedIn;

/** Anybody reports what is public, and appeals when the report was refused. */
@Controller("/api/v1/reports")
@ExecuteOn("database")
@Secured(SecurityRule.IS_ANONYMOUS)
@Contributing
class ReportApi {
    private final SendReport reports;
    private final SendAppeal appeals;
    private final FindAppealable appealable;

    ReportApi(SendReport reports, SendAppeal appeals, FindAppealable appealable) {
        this.reports = reports;
        this.appeals = appeals;
        this.appealable = appealable;
    }

    /** @param receipt what its reporter can quote */
    @Serdeable
    record Received(String receipt) {}

    /** With a member's token no name and address are needed: theirs are known. */
    @Post
    @Status(HttpStatus.ACCEPTED)
    Received report(
            @Body @Nullable @Schema(implementation = ReportBodies.SentReport.class) JsonNode body,
            HttpRequest<?> request,
            ClientAddress client) {
        MemberId member = Asker.of(request).map(SignedIn::member).orElse(null);
        ReportBody report = ReportBody.read(body, member == null);
        return new Received(reports.send(new SendReport.Wish(
                report.kind(),
                report.id(),
                report.ground(),
                report.explanation(),
                member,
                report.name(),
                report.email(),
                report.language(),
                report.goodFaith(),
                null,
                client.value())));
    }

    /** What became of a report, by the token of the link in the letter that told of the refusal. */
    @Post("/decision")
    AppealableResponse decision(
            @Body @Nullable @Schema(implementation = ReportBodies.ReportersLink.class) JsonNode body) {
        JsonFields fields = new JsonFields(body);
        String token = fields.text("token");
        fields.end();
        return appealable.ofReporter(token).map(AppealableResponse::from).orElseThrow(RefusedRequest::notFound);
    }

    /** By the token of the same link. */
    @Post("/appeals")
    @Status(HttpStatus.CREATED)
    Appealed appeal(@Body @Nullable @Schema(implementation = ReportBodies.ReportersAppeal.class) JsonNode body) {
        JsonFields fields = new JsonFields(body);
        String token = fields.text("token");
        String text = fields.text("text");
        fields.end();
        return Appealed.of(appeals.sendByReporter(token, text));
    }
}
