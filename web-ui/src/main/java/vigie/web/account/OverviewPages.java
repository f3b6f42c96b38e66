package vigie.web.account;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import vigie.account.ExportAccount;
import vigie.moderation.CaseRecords;
import vigie.session.SignedIn;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured("MEMBER")
class OverviewPages {
    private final ExportAccount account;
    private final CaseRecords records;
    private final PageContexts contexts;
    private final Templates templates;

    OverviewPages(ExportAccount account, CaseRecords records, PageContexts contexts, Templates templates) {
        this.account = account;
        this.records = records;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get(uris = {"/compte", "/en/account"})
    JteModel overview(HttpRequest<?> request, SignedIn who) {
        PageContext context = contexts.of(request, routes -> routes.account().overview());
        return templates.accountOverview(
                new OverviewPage(context, who, account.member(who), records.sentBack(who.member())));
    }
}
