package vigie.web.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of cases that pages have words for: {@code evidence.2.seenOn} is EVIDENCE_SEEN_ON. */
public enum CaseField {
    NAME,
    KIND,
    WEBSITE,
    LANGUAGES,
    OFFERS,
    SUMMARY_FR,
    SUMMARY_EN,
    NEAR,
    ASK,
    RECHECK,
    VALUE,
    STANCE,
    NOTE_FR,
    NOTE_EN,
    EVIDENCE_KIND,
    EVIDENCE_URL,
    EVIDENCE_SEEN_ON,
    EVIDENCE_PAGE_DATE,
    EVIDENCE_STORED_COPY,
    EVIDENCE_QUOTE,
    CONTRADICTION,
    RELATION,
    FROM,
    TO,
    SESSIONS,
    TIE,
    SIGNED_AS,
    SIGNATURE,
    TEXT,
    RATING,
    COMMENT,
    CRITERION,
    REPORTED_KIND,
    REPORTED_CASE,
    REPORTED_ID,
    REPORTED_TEXT,
    GROUND,
    EXPLANATION,
    REPORTER_NAME,
    REPORTER_EMAIL,
    RECEIPT,
    APPEALED_KIND,
    APPEALED_CASE,
    APPEALED_OUTCOME,
    APPEALED_DECIDED_AT,
    APPEALED_GROUND,
    APPEALED_REASON,
    APPEAL_TEXT;

    private static final Pattern CAPITAL = Pattern.compile("([a-z])([A-Z])");

    /** Empty for a line that no page knows yet: it is shown under its own name. */
    static Optional<CaseField> of(String line) {
        String name = CAPITAL.matcher(line.replaceAll("\\.[0-9]+", ""))
                .replaceAll("$1_$2")
                .replace('.', '_')
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** True when its value is an address that may be followed. */
    boolean isAddress() {
        return this == WEBSITE || this == EVIDENCE_URL;
    }

    /** True when it is said of every proposal, and not published as such: what it asks, what it would do, what is like it. */
    boolean isBesideEveryProposal() {
        return this == ASK || this == STANCE || this == NEAR || this == CONTRADICTION;
    }

    /** True when its value is one thing, which another one replaces as a whole: a code, a number, a day. */
    boolean isWhole() {
        return switch (this) {
            case KIND,
                    ASK,
                    RECHECK,
                    STANCE,
                    EVIDENCE_KIND,
                    EVIDENCE_SEEN_ON,
                    EVIDENCE_PAGE_DATE,
                    EVIDENCE_STORED_COPY,
                    RELATION,
                    FROM,
                    TO,
                    SESSIONS,
                    SIGNED_AS,
                    RATING,
                    CRITERION,
                    REPORTED_KIND,
                    REPORTED_CASE,
                    REPORTED_ID,
                    GROUND,
                    RECEIPT,
                    APPEALED_KIND,
                    APPEALED_CASE,
                    APPEALED_OUTCOME,
                    APPEALED_DECIDED_AT,
                    APPEALED_GROUND -> true;
            case NAME,
                    WEBSITE,
                    LANGUAGES,
                    OFFERS,
                    SUMMARY_FR,
                    SUMMARY_EN,
                    NEAR,
                    VALUE,
                    NOTE_FR,
                    NOTE_EN,
                    EVIDENCE_URL,
                    EVIDENCE_QUOTE,
                    CONTRADICTION,
                    TIE,
                    SIGNATURE,
                    TEXT,
                    COMMENT,
                    REPORTED_TEXT,
                    EXPLANATION,
                    REPORTER_NAME,
                    REPORTER_EMAIL,
                    APPEALED_REASON,
                    APPEAL_TEXT -> false;
        };
    }

    /** True when its value tells people nothing that another line does not say. */
    boolean isForPrograms() {
        return this == REPORTED_ID;
    }

    /** True when its value is another case. */
    boolean isCase() {
        return this == REPORTED_CASE || this == APPEALED_CASE;
    }
}
