package vigie.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigie.member.MemberId;

public final class InMemoryKeptForms implements KeptForms {
    private record Kept(String key, String page, MemberId author, Map<String, String> fields, Instant until) {}

    private final List<Kept> forms = new ArrayList<>();

    @Override
    public void keep(String keyDigest, String page, MemberId author, Map<String, String> fields, Instant until) {
        forms.add(new Kept(keyDigest, page, author, Map.copyOf(fields), until));
    }

    @Override
    public Optional<Map<String, String>> open(String keyDigest, String page, MemberId member, Instant now) {
        return forms.stream()
                .filter(each -> each.key().equals(keyDigest)
                        && each.page().equals(page)
                        && each.until().isAfter(now)
                        && each.author().equals(member))
                .map(Kept::fields)
                .findFirst();
    }

    @Override
    public void forget(String keyDigest, MemberId member) {
        forms.removeIf(each -> each.key().equals(keyDigest) && each.author().equals(member));
    }

    @Override
    public void forgetOver(Instant now) {
        forms.removeIf(each -> !each.until().isAfter(now));
    }

    public int size() {
        return forms.size();
    }
}
