package vigie.api.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigie.account.GiveRole;
import vigie.account.LiftSecondFactor;
import vigie.api.body.JsonFields;
import vigie.api.error.RefusedRequest;
import vigie.api.http.AnswersNothing;
import vigie.api.parameter.Ids;
import vigie.api.parameter.Paging;
import vigie.api.parameter.QueryParameters;
import vigie.member.Member;
import vigie.member.MemberFilter;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.member.Password;
import vigie.member.Role;
import vigie.session.EndSessions;
import vigie.session.SignedIn;
import vigie.totp.SecondFactors;

/** All members, for administrators. */
@Controller("/api/v1/administration/members")
@ExecuteOn("database")
@Secured("ADMINISTRATOR")
class MembersApi {
    private static final Map<String, Role> ROLES = roles();

    private final Members members;
    private final SecondFactors factors;
    private final GiveRole giveRole;
    private final EndSessions ends;
    private final LiftSecondFactor lift;

    MembersApi(Members members, SecondFactors factors, GiveRole giveRole, EndSessions ends, LiftSecondFactor lift) {
        this.members = members;
        this.factors = factors;
        this.giveRole = giveRole;
        this.ends = ends;
        this.lift = lift;
    }

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        Arrays.stream(Role.values()).forEach(role -> roles.put(role.name(), role));
        return roles;
    }

    @Get
    MemberListResponse list(HttpRequest<?> request) {
        QueryParameters.allowOnly(request, Set.of("q", "role", "limit", "cursor"));
        Map<String, List<String>> parameters = QueryParameters.of(request);
        int limit = Paging.limit(parameters);
        String text = Optional.ofNullable(Paging.last(parameters, "q")).orElse("");
        MemberFilter filter = new MemberFilter(text, role(parameters));
        List<Member> found = members.search(filter, after(parameters), limit + 1);
        return MemberListResponse.from(members.count(filter), found, withTotp(found), limit);
    }

    private static @Nullable Role role(Map<String, List<String>> parameters) {
        String name = Paging.last(parameters, "role");
        if (name == null) {
            return null;
        }
        return Optional.ofNullable(ROLES.get(name))
                .orElseThrow(() -> RefusedRequest.bad("role", "Ce rôle n'existe pas.", "There is no such role."));
    }

    private Set<MemberId> withTotp(List<Member> members) {
        return factors.onAmong(members.stream().map(Member::id).toList());
    }

    private @Nullable MemberId after(Map<String, List<String>> parameters) {
        String cursor = Paging.last(parameters, "cursor");
        if (cursor == null) {
            return null;
        }
        // Of a member who is gone, nobody knows who comes next: the list must not seem to end there.
        return Ids.read(cursor)
                .flatMap(id -> members.withId(new MemberId(id)))
                .map(Member::id)
                .orElseThrow(Paging::unknownCursor);
    }

    @Put("/{id}/role")
    HttpResponse<MemberListResponse.Item> giveRole(
            String id, @Body @Nullable @Schema(implementation = AccountBody.RoleChange.class) JsonNode body) {
        JsonFields fields = new JsonFields(body);
        fields.text("role");
        Optional<Role> role = fields.choice("role", ROLES);
        fields.end();
        MemberId member = Ids.read(id).map(MemberId::new).orElseThrow(RefusedRequest::notFound);
        Member changed = giveRole.give(member, role.orElseThrow());
        // What is another member's goes with their account, and is kept by nobody.
        return HttpResponse.ok(MemberListResponse.Item.from(
                        changed, withTotp(List.of(changed)).contains(member)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Switches the member's second factor off; with the administrator's password, when signing in is a while ago. */
    @AnswersNothing
    @Delete("/{id}/totp")
    @ExecuteOn("accounts")
    HttpResponse<?> liftSecondFactor(
            String id, @Body @Nullable @Schema(implementation = AccountBody.Proof.class) JsonNode body, SignedIn who) {
        MemberId member = Ids.read(id).map(MemberId::new).orElseThrow(RefusedRequest::notFound);
        lift.lift(who, member, body == null ? null : password(body));
        return HttpResponse.noContent();
    }

    private static @Nullable Password password(JsonNode body) {
        JsonFields fields = new JsonFields(body);
        String text = fields.textOrNull("password");
        fields.end();
        return text == null ? null : new Password(text);
    }

    /** Signs the member out everywhere. */
    @AnswersNothing
    @Delete("/{id}/sessions")
    HttpResponse<?> endSessions(String id) {
        MemberId member = Ids.read(id).map(MemberId::new).orElseThrow(RefusedRequest::notFound);
        ends.endAllOf(
                members.withId(member).orElseThrow(RefusedRequest::notFound).id());
        return HttpResponse.noContent();
    }
}
