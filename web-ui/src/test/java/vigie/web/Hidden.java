package vigie.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.Members;
import vigie.member.Role;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.Cases;
import vigie.moderation.DecideCase;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;

/**
 * One of everything that is not public, each with the same word in all its texts: what was taken off, and what never was
 * public, on two platforms of a site that has no other.
 */
final class Hidden {
    /** A word that stands nowhere else. */
    static final String MARK = "zqxmarqueur";

    static final String PLATFORM = "essai";
    static final String OTHER = "autre-essai";

    private final Site site;
    private final Coaches coaches;
    private final Api api;

    /** Whose name nobody may read. */
    private final Member nameless;

    Hidden(Site site) {
        this.site = site;
        coaches = new Coaches(site);
        api = new Api(site);
        nameless = named(MARK + " Modératrice", Role.MODERATOR);
    }

    private Member named(String name, Role role) {
        Member member = coaches.member(role);
        site.bean(Members.class).change(coaches.now(member).named(name, Language.FR));
        return coaches.now(member);
    }

    private Member coach() {
        return named(MARK + " Coach", Role.MEMBER);
    }

    /** What everybody reads, and what everybody could read once. */
    void publishAndTakeOff() throws Exception {
        publish(platform(coach(), "Essai", "Une plateforme."));
        publish(platform(coach(), "Autre essai", "Une autre."));
        publish(answer(coach(), "1b", "[\"ICF\"]", "Article 2.", "PUBLIC_TERMS", "https://essai.example/terms", ""));
        publish(answer(
                coach(),
                "13a",
                "[\"NONE\"]",
                "Article 9.",
                "CONTRACT_EXTRACT",
                "https://" + MARK + ".example/contrat",
                MARK));
        publish(experience(coach(), "Lisez tout.", "Une mouette", "true"));
        publish(remark(coach(), "Et la langue ?"));

        withdraw(publish(experience(coach(), MARK + " retiré", MARK + " 1", "true")));
        Member left = coach();
        publish(experience(left, MARK + " repris", MARK + " 2", "true"));
        api.send(left, "DELETE", "/platforms/" + PLATFORM + "/experiences/mine", "");
        withdraw(publish(answer(
                coach(), "1a", "\"YES\"", MARK + " note", "PUBLIC_TERMS", "https://" + MARK + ".example/", MARK)));
        withdraw(publish(platform(coach(), MARK + " retirée", MARK + " résumé")));
        withdraw(publish(remark(coach(), MARK + " remarque retirée")));
    }

    /** What nobody could ever read. */
    void sendInVain() throws Exception {
        experiences();
        answers();
        refuse(platform(coach(), MARK + " refusée", MARK + " résumé"));
        platform(coach(), MARK + " neuve", MARK + " résumé");
        refuse(remark(coach(), MARK + " remarque refusée"));
        remark(coach(), MARK + " remarque");
        reports();
        accounts();
    }

    private void experiences() throws Exception {
        experience(coach(), MARK + " brouillon", MARK + " 3", "false");
        experience(coach(), MARK + " envoyé", MARK + " 4", "true");
        decide(experience(coach(), MARK + " à changer", MARK + " 5", "true"), Outcome.REQUEST_CHANGES);
        Member refused = coach();
        UUID no = refuse(experience(refused, MARK + " refusé", MARK + " 6", "true"));
        appeal(refused, no);
        Member published = author(
                "experience_version v join experience e on e.id = v.experience_id",
                "e.member_id",
                "Lisez tout.",
                "v.body");
        experience(published, MARK + " nouvelle version", MARK + " 7", "true");
        experience(published, MARK + " brouillon à côté", MARK + " 8", "false");
        try (Visitor visitor = new Visitor(site)) {
            visitor.post(
                    "/contribuer/vecu/" + PLATFORM, Map.of("text", MARK + " gardé", "pseudonym", MARK, "do", "draft"));
        }
    }

    private void answers() throws Exception {
        answer(
                coach(),
                "1b",
                "[\"EMCC\"]",
                MARK + " à la place",
                "PUBLIC_TERMS",
                "https://" + MARK + ".example/",
                MARK);
        answer(coach(), "12b", "\"" + MARK + "\"", MARK, "CONTRACT_EXTRACT", "https://" + MARK + ".example/", MARK);
        decide(
                answer(coach(), "5b", "120", MARK, "PUBLIC_TERMS", "https://" + MARK + ".example/", MARK),
                Outcome.REQUEST_CHANGES);
        refuse(answer(coach(), "9a", "[\"TRANSCRIPTS\"]", MARK, "PUBLIC_TERMS", "https://" + MARK + ".example/", MARK));
        // Takes two: the first of them has decided.
        decide(
                answer(coach(), "8a", "\"ALWAYS\"", MARK, "PUBLIC_TERMS", "https://" + MARK + ".example/", MARK),
                Outcome.PUBLISH);
        api.sent(coach(), "POST", "/platforms/" + PLATFORM + "/answers/1b/recheck", "{}");
    }

    private void reports() throws Exception {
        String answer = site.value("select id from answer where ask = '1b'");
        String experience = site.value("select id from experience where published_version is not null");
        report("PLATFORM", OTHER, "un");
        decide(report("EXPERIENCE", experience, "deux"), Outcome.WITHDRAW);
        refuse(report("ANSWER", answer, "trois"));
        String token = new Mailbox(site).link(MARK + ".trois@coachs.example").replaceFirst(".*token=", "");
        api.sent(null, "POST", "/reports/appeals", "{\"token\": \"" + token + "\", \"text\": \"" + MARK + "\"}");
        UUID upheld =
                UUID.fromString(site.value("select id from moderation_case where kind = 'APPEAL' order by id limit 1"));
        decideBy(named(MARK + " Autre", Role.MODERATOR), upheld, Outcome.UPHOLD);
    }

    private void accounts() throws Exception {
        api.sent(null, "POST", "/accounts", """
                {"email": "%s@coachs.example", "password": "treize vaches regardent", "displayName": "%s",
                 "language": "fr"}""".formatted(MARK, MARK));
        api.sent(nameless, "POST", "/moderation/ties", "{\"platform\": \"" + OTHER + "\"}");
    }

    private UUID experience(Member who, String text, String pseudonym, String submit) throws Exception {
        Json saved = api.sent(who, "PUT", "/platforms/" + PLATFORM + "/experiences/mine", """
                {"relation": "ENDED", "from": "2024-03", "to": "2025-06", "sessions": "UP_TO_50", "ratings": [
                 {"criterion": 1, "rating": 5, "comment": "%2$s"}, {"criterion": 11, "rating": 2},
                 {"criterion": 13, "rating": 4}], "text": "%1$s", "signedAs": "PSEUDONYM", "pseudonym": "%3$s",
                 "submit": %4$s}""".formatted(
                        text, text, pseudonym, submit));
        return saved.at("case").isNull()
                ? new UUID(0, 0)
                : UUID.fromString(saved.at("case").text());
    }

    private UUID answer(Member who, String ask, String value, String note, String kind, String url, String quote)
            throws Exception {
        return filed(api.sent(
                who, "POST", "/platforms/" + PLATFORM + "/answers", """
                {"ask": "%s", "value": %s, "note": "%s", "evidence": [
                 {"kind": "%s", "url": "%s", "seenOn": "2026-01-10", "quote": "%s"}]}""".formatted(ask, value, note, kind, url, quote)));
    }

    private UUID platform(Member who, String name, String summary) throws Exception {
        return filed(
                api.sent(who, "POST", "/platforms", """
                {"name": "%s", "kind": "HYBRID", "website": "https://%s.example/", "languages": ["fr"], "offers": [],
                 "summary": "%s"}""".formatted(name, name.replaceAll("[^A-Za-z]", ""), summary)));
    }

    private UUID remark(Member who, String text) throws Exception {
        return filed(api.sent(who, "POST", "/remarks", "{\"criterion\": 3, \"text\": \"" + text + "\"}"));
    }

    private UUID report(String kind, String id, String who) throws Exception {
        String receipt = api.sent(null, "POST", "/reports", """
                {"subject": {"kind": "%1$s", "id": "%2$s"}, "ground": "INACCURATE", "explanation": "%3$s",
                 "name": "%3$s", "email": "%3$s.%4$s@coachs.example", "goodFaith": true}""".formatted(kind, id, MARK, who))
                .at("receipt")
                .text();
        return UUID.fromString(site.value("select c.id from moderation_case c join report r on r.id = c.subject_id"
                + " where r.receipt = '" + receipt + "'"));
    }

    private void appeal(Member who, UUID refused) throws Exception {
        api.sent(who, "POST", "/appeals", """
                {"decision": "%s", "text": "%s"}""".formatted(
                        site.value("select id from decision where case_id = '" + refused + "'"), MARK));
    }

    private static UUID filed(Json answer) {
        return UUID.fromString(answer.at("case").text());
    }

    /** By somebody whose name may be read: it stands in the platform's history. */
    private UUID publish(UUID id) {
        decideBy(coaches.member(Role.MODERATOR), id, Outcome.PUBLISH);
        return id;
    }

    private void withdraw(UUID id) {
        decideBy(coaches.member(Role.MODERATOR), id, Outcome.WITHDRAW);
        decideBy(coaches.member(Role.MODERATOR), id, Outcome.WITHDRAW);
    }

    private UUID refuse(UUID id) {
        decide(id, Outcome.REFUSE);
        return id;
    }

    private void decide(UUID id, Outcome outcome) {
        decideBy(nameless, id, outcome);
    }

    private void decideBy(Member moderator, UUID id, Outcome outcome) {
        CaseId about = new CaseId(id);
        boolean report = site.bean(Cases.class).withId(about).orElseThrow().kind() == CaseKind.REPORT;
        String ground = switch (outcome) {
            case UPHOLD -> "DECISION_STANDS";
            case RESTORE, REVERSE -> "NEW_FACTS";
            case REFUSE -> report ? "UNFOUNDED" : "INACCURATE";
            case PUBLISH, REQUEST_CHANGES, WITHDRAW -> "INACCURATE";
        };
        // Why something was taken off is part of a platform's history.
        String reason = outcome == Outcome.WITHDRAW ? "Plus vrai." : MARK + " raison";
        site.bean(DecideCase.class)
                .decide(
                        moderator.id(),
                        about,
                        site.bean(Cases.class).withId(about).orElseThrow().version(),
                        outcome == Outcome.PUBLISH
                                ? new Verdict(outcome, null, null)
                                : new Verdict(outcome, ground, reason));
    }

    private Member author(String tables, String column, String text, String where) throws Exception {
        UUID id = UUID.fromString(
                site.value("select " + column + " from " + tables + " where " + where + " = '" + text + "'"));
        return site.bean(Members.class).withId(new vigie.member.MemberId(id)).orElseThrow();
    }

    /** What the page of no reader may name: cases, decisions, people, and whatever else is not public. */
    List<String> identifiers() throws Exception {
        List<String> found = new ArrayList<>();
        for (String each : List.of(
                "moderation_case",
                "decision",
                "report",
                "appeal",
                "member",
                "remark",
                "platform",
                "platform_proposal",
                "session",
                "experience where published_version is null",
                "answer where withdrawn_at is not null",
                "answer_proposal where id not in (select id from answer where withdrawn_at is null)")) {
            found.addAll(site.values("select distinct id from " + each));
        }
        return found;
    }
}
