package vigie.web.moderation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.member.Member;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.Hint;
import vigie.moderation.OpenCase;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.web.Site;

/** Cases of a site, as members would open them. */
final class CaseRows {
    private final Site site;

    CaseRows(Site site) {
        this.site = site;
    }

    /** Of the shipped ones. */
    Platform platform(String slug) {
        return site.bean(Platforms.class).all().stream()
                .filter(each -> each.slug().value().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    CaseId open(CaseKind kind, @Nullable PlatformId platform, @Nullable Member author, Hint... hints) {
        Case opened = site.bean(OpenCase.class)
                .open(
                        kind,
                        platform,
                        author == null ? null : author.id(),
                        UUID.randomUUID(),
                        Set.of(hints),
                        kind == CaseKind.ANSWER);
        return opened.id();
    }
}
