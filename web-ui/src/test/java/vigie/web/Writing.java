package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.Cases;
import vigie.moderation.DecideCase;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;
import vigie.web.proposal.Proposals;

/** Writes a text into a field, by its form or by the API, and knows where it is read then. */
public final class Writing {
    /** How it is sent. */
    public enum Way {
        FORM,
        API
    }

    /**
     * Where somebody reads it.
     *
     * @param reader null for a visitor
     */
    public record Place(String address, @Nullable Member reader) {}

    /**
     * What came of it.
     *
     * @param answer to the one request
     * @param who sent it; null for a visitor
     * @param slug of the platform that it is about
     */
    public record Sent(
            Written field,
            Way way,
            String text,
            HttpResponse<String> answer,
            @Nullable Member who,
            String slug) {}

    private static final String SLUG = "essai";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Site site;
    private final Coaches coaches;
    private final Api api;
    private final Proposals proposals;
    private final Member moderator;

    /** A site of which nobody reads anything else. */
    public Writing(Site site) {
        this.site = site;
        coaches = new Coaches(site);
        api = new Api(site);
        proposals = new Proposals(site);
        moderator = coaches.member(Role.ADMINISTRATOR);
        proposals.platform("Essai");
    }

    public static int number() {
        return NUMBER.incrementAndGet();
    }

    public Sent send(Written field, Way way, String text) throws Exception {
        return switch (field) {
            case EXPERIENCE_TEXT, EXPERIENCE_COMMENT, EXPERIENCE_TIE, PSEUDONYM -> experience(field, way, text);
            case ANSWER_NOTE, EVIDENCE_QUOTE, ANSWER_WORDING -> answer(field, way, text);
            case PLATFORM_NAME, PLATFORM_SUMMARY -> platform(field, way, text);
            case REMARK -> remark(way, text);
            case REPORT_EXPLANATION, REPORTER_NAME -> report(field, way, text);
            case APPEAL -> appeal(way, text);
            case DECISION_REASON -> reason(way, text);
            case DISPLAY_NAME -> displayName(way, text);
        };
    }

    private Sent experience(Written field, Way way, String text) throws Exception {
        Map<String, String> form = FilledForms.experience();
        form.put("signedAs", "PSEUDONYM");
        form.put("pseudonym", "Mouette " + number());
        boolean tie = field == Written.EXPERIENCE_TIE;
        if (tie) {
            form.keySet().removeIf(each -> each.startsWith("rating."));
        }
        form.put(field.formField(), text);
        Member who = coaches.member();
        if (way == Way.FORM) {
            return sent(field, way, text, post(who, "/contribuer/vecu/" + SLUG, form), who);
        }
        String ratings = tie ? "" : """
                {"criterion": 1, "rating": 5}, {"criterion": 11, "rating": 2, "comment": %s},
                 {"criterion": 13, "rating": 4}""".formatted(json(form.getOrDefault("comment.11", "")));
        return sent(
                field,
                way,
                text,
                api.send(who, "PUT", "/platforms/" + SLUG + "/experiences/mine", """
                {"relation": "ENDED", "from": "2024-03", "to": "2025-06", "sessions": "UP_TO_50", "ratings": [%s],
                 "text": %s, "tie": %s, "signedAs": "PSEUDONYM", "pseudonym": %s, "submit": true}""".formatted(
                                ratings,
                                json(form.get("text")),
                                json(form.getOrDefault("tie", "")),
                                json(form.get("pseudonym")))),
                who);
    }

    private Sent answer(Written field, Way way, String text) throws Exception {
        String slug = platformOfItsOwn();
        String ask = field == Written.ANSWER_WORDING ? "12b" : "1a";
        Map<String, String> form = FilledForms.answer();
        form.put("note.fr", "Article " + number() + ".");
        form.put("evidence.1.quote", "Mot pour mot.");
        form.put(field.formField(), text);
        Member who = coaches.member();
        if (way == Way.FORM) {
            HttpResponse<String> answer = post(who, "/contribuer/reponse/" + slug + "/" + ask, form);
            return new Sent(field, way, text, answer, who, slug);
        }
        return new Sent(
                field,
                way,
                text,
                api.send(who, "POST", "/platforms/" + slug + "/answers", """
                {"ask": "%s", "value": %s, "note": {"fr": %s, "en": ""}, "evidence": [{"kind": "PUBLIC_TERMS",
                 "url": "https://essai.example/terms", "seenOn": "2026-01-10", "quote": %s}]}""".formatted(
                        ask, json(form.get("value")), json(form.get("note.fr")), json(form.get("evidence.1.quote")))),
                who,
                slug);
    }

    /** So that no other answer stands there. */
    private String platformOfItsOwn() {
        StringBuilder name = new StringBuilder();
        for (int left = number(); left > 0; left /= 10) {
            name.append((char) ('a' + left % 10));
        }
        proposals.platform("Essai " + name);
        return "essai-" + name;
    }

    private Sent platform(Written field, Way way, String text) throws Exception {
        int number = number();
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "name",
                "Plateforme " + UUID.randomUUID(),
                "website",
                "https://numero" + number + ".example/",
                "kind",
                "HYBRID",
                "summary.fr",
                "Une plateforme.",
                "languages.fr",
                "yes",
                "sure",
                "yes"));
        form.put(field.formField(), text);
        Member who = coaches.member();
        if (way == Way.FORM) {
            return sent(field, way, text, post(who, "/contribuer/plateforme", form), who);
        }
        return sent(
                field,
                way,
                text,
                api.send(who, "POST", "/platforms", """
                {"name": %s, "kind": "HYBRID", "website": "%s", "languages": ["fr"], "offers": [],
                 "summary": {"fr": %s, "en": ""}}""".formatted(
                                json(form.get("name")), form.get("website"), json(form.get("summary.fr")))),
                who);
    }

    private Sent remark(Way way, String text) throws Exception {
        Member who = coaches.member();
        return sent(
                Written.REMARK,
                way,
                text,
                way == Way.FORM
                        ? post(who, "/contribuer/remarque", Map.of("criterion", "3", "text", text))
                        : api.send(who, "POST", "/remarks", "{\"criterion\": 3, \"text\": " + json(text) + "}"),
                who);
    }

    private Sent report(Written field, Way way, String text) throws Exception {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "kind",
                "PLATFORM",
                "id",
                SLUG,
                "key",
                UUID.randomUUID().toString(),
                "ground",
                "INACCURATE",
                "explanation",
                "Non, " + number() + ".",
                "name",
                "Inès",
                "email",
                Coaches.freshEmail(),
                "goodFaith",
                "yes"));
        form.put(field.formField(), text);
        if (way == Way.FORM) {
            return sent(field, way, text, post(null, "/signaler", form), null);
        }
        return sent(
                field,
                way,
                text,
                api.send(null, "POST", "/reports", """
                {"subject": {"kind": "PLATFORM", "id": "%s"}, "ground": "INACCURATE", "explanation": %s, "name": %s,
                 "email": "%s", "goodFaith": true}""".formatted(
                                SLUG, json(form.get("explanation")), json(form.get("name")), form.get("email"))),
                null);
    }

    private Sent appeal(Way way, String text) throws Exception {
        Member who = coaches.member();
        remarkOf(who);
        Decision refused = decide(moderator, proposals.latestOf(who), Outcome.REFUSE, "Non.");
        return sent(
                Written.APPEAL,
                way,
                text,
                way == Way.FORM
                        ? post(who, "/compte/recours/" + refused.id().value(), Map.of("text", text))
                        : api.send(who, "POST", "/appeals", """
                                {"decision": "%s", "text": %s}""".formatted(
                                        refused.id().value(), json(text))),
                who);
    }

    private Sent reason(Way way, String text) throws Exception {
        Member who = coaches.member();
        remarkOf(who);
        UUID id = proposals.latestOf(who).id().value();
        return sent(
                Written.DECISION_REASON,
                way,
                text,
                way == Way.FORM
                        ? post(
                                moderator,
                                "/moderation/dossiers/" + id,
                                Map.of("version", "1", "outcome", "REFUSE", "ground", "OFF_TOPIC", "reason", text))
                        : api.send(
                                moderator,
                                "POST",
                                "/moderation/cases/" + id + "/decisions",
                                "{\"outcome\": \"REFUSE\", \"ground\": \"OFF_TOPIC\", \"reason\": " + json(text) + "}",
                                "If-Match",
                                "\"1\""),
                who);
    }

    private Sent displayName(Way way, String text) throws Exception {
        Member who = coaches.member();
        HttpResponse<String> answer = way == Way.FORM
                ? post(who, "/compte/profil", Map.of("displayName", text, "language", "FR"))
                : api.send(who, "PATCH", "/me", "{\"displayName\": " + json(text) + "}");
        return sent(Written.DISPLAY_NAME, way, text, answer, who);
    }

    private void remarkOf(Member who) throws IOException, InterruptedException {
        api.sent(who, "POST", "/remarks", "{\"criterion\": 3, \"text\": \"Et la langue ? " + number() + "\"}");
    }

    private static Sent sent(Written field, Way way, String text, HttpResponse<String> answer, @Nullable Member who) {
        return new Sent(field, way, text, answer, who, SLUG);
    }

    private HttpResponse<String> post(@Nullable Member who, String address, Map<String, String> form)
            throws IOException, InterruptedException {
        try (Visitor visitor = who == null ? new Visitor(site) : coaches.signedIn(who)) {
            return visitor.post(address, form);
        }
    }

    private static String json(@Nullable String text) {
        return Api.quoted(String.valueOf(text));
    }

    /** Has moderators decide on what was sent, as far as others are to read it, and says where it is read. */
    public List<Place> decided(Sent sent) throws Exception {
        assertThat(sent.answer().statusCode())
                .as(sent.field() + " " + sent.way() + " " + sent.answer().body())
                .isIn(200, 201, 202, 204, 303);
        List<Place> places = new ArrayList<>();
        Member who = sent.who();
        switch (sent.field()) {
            case EXPERIENCE_TEXT, EXPERIENCE_COMMENT, EXPERIENCE_TIE, PSEUDONYM -> {
                Case one = latest(sent);
                decide(moderator, one, Outcome.PUBLISH, null);
                visitors(places, "/plateformes/" + SLUG, "/en/platforms/" + SLUG);
                if (sent.field() == Written.EXPERIENCE_TEXT) {
                    visitors(places, "/signaler?kind=EXPERIENCE&id=" + one.subject());
                }
                places.add(new Place("/moderation/dossiers/" + one.id().value(), moderator));
            }
            case ANSWER_NOTE, ANSWER_WORDING, EVIDENCE_QUOTE -> {
                Case one = latest(sent);
                decide(moderator, one, Outcome.PUBLISH, null);
                if (sent.field() != Written.EVIDENCE_QUOTE) {
                    visitors(places, "/plateformes/" + sent.slug(), "/en/platforms/" + sent.slug());
                    places.add(new Place(
                            "/contribuer/reponse/" + sent.slug() + "/"
                                    + (sent.field() == Written.ANSWER_NOTE ? "1a" : "12b"),
                            who));
                }
                if (sent.field() == Written.ANSWER_WORDING) {
                    visitors(
                            places,
                            "/plateformes/" + sent.slug() + "/historique",
                            "/en/platforms/" + sent.slug() + "/history");
                }
                places.add(new Place("/en/moderation/cases/" + one.id().value(), moderator));
            }
            case PLATFORM_NAME, PLATFORM_SUMMARY -> {
                Case one = latest(sent);
                decide(moderator, one, Outcome.PUBLISH, null);
                String slug = slug(now(one));
                visitors(places, "/plateformes/" + slug, "/en/platforms/" + slug);
                if (sent.field() == Written.PLATFORM_NAME) {
                    visitors(places, "/?sort=name", "/en?sort=name", "/plateformes/" + slug + "/historique");
                    visitors(places, "/plateformes/" + slug + "/fiche");
                }
                places.add(new Place("/moderation/dossiers/" + one.id().value(), moderator));
            }
            case REMARK -> {
                Case one = latest(sent);
                decide(moderator, one, Outcome.PUBLISH, null);
                visitors(places, "/criteres/3", "/en/criteria/3");
                places.add(new Place("/moderation/dossiers/" + one.id().value(), moderator));
            }
            case REPORT_EXPLANATION, REPORTER_NAME ->
                places.add(new Place("/moderation/dossiers/" + newest(CaseKind.REPORT), moderator));
            case APPEAL -> {
                places.add(
                        new Place("/moderation/dossiers/" + newest(CaseKind.APPEAL), coaches.member(Role.MODERATOR)));
                places.add(new Place(
                        "/compte/recours/" + site.value("select decision_id from appeal order by sent_at desc"), who));
            }
            case DECISION_REASON -> {
                places.add(new Place("/compte/contributions", who));
                places.add(new Place("/en/account/contributions", who));
                places.add(new Place("/moderation/dossiers/" + latest(sent).id().value(), moderator));
                places.add(new Place(
                        "/compte/recours/" + site.value("select id from decision order by decided_at desc"), who));
            }
            case DISPLAY_NAME -> {
                Member renamed = coaches.now(java.util.Objects.requireNonNull(who));
                remarkOf(renamed);
                places.add(new Place("/compte", renamed));
                places.add(new Place("/moderation/dossiers/" + latest(sent).id().value(), moderator));
                places.add(
                        new Place("/administration/membres?q=" + renamed.email().value(), moderator));
            }
        }
        return places;
    }

    private static void visitors(List<Place> places, String... addresses) {
        for (String address : addresses) {
            places.add(new Place(address, null));
        }
    }

    private Case latest(Sent sent) throws Exception {
        return proposals.latestOf(java.util.Objects.requireNonNull(sent.who()));
    }

    private Case now(Case one) {
        return site.bean(Cases.class).withId(one.id()).orElseThrow();
    }

    private Decision decide(Member by, Case one, Outcome outcome, @Nullable String reason) {
        CaseId id = one.id();
        return site.bean(DecideCase.class)
                .decide(
                        by.id(),
                        id,
                        now(one).version(),
                        new Verdict(outcome, outcome.needsReason() ? "OFF_TOPIC" : null, reason));
    }

    private String slug(Case published) throws Exception {
        return site.value("select slug from platform where id = '"
                + java.util.Objects.requireNonNull(published.platform()).value() + "'");
    }

    private String newest(CaseKind kind) throws Exception {
        return site.value("select id from moderation_case where kind = '" + kind + "' order by submitted_at desc");
    }
}
