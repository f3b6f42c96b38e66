package vigie.choosing;

import java.util.List;
import java.util.Set;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.language.Bilingual;
import vigie.platform.PlatformKind;

/**
 * A red line that many coaches have, in their words: data of the product.
 *
 * @param key its name in addresses
 * @param kinds the platforms that it is about
 * @param refused any of these answers crosses it
 */
public record FrequentLine(String key, Bilingual wording, Set<PlatformKind> kinds, List<RefusedAnswer> refused)
        implements RedLine {
    public FrequentLine {
        kinds = Set.copyOf(kinds);
        refused = List.copyOf(refused);
    }

    @Override
    public Finding on(Candidate platform) {
        if (!kinds.contains(platform.kind())) {
            return new Finding(this, Status.OUT, List.of());
        }
        List<Finding> each = refused.stream().map(answer -> answer.on(platform)).toList();
        for (Status gravest : List.of(Status.CROSSED, Status.TO_CHECK, Status.CLEARED)) {
            if (each.stream().anyMatch(finding -> finding.status() == gravest)) {
                return new Finding(this, gravest, about(each, gravest));
            }
        }
        return new Finding(this, Status.OUT, List.of());
    }

    private static List<RefusedAnswer> about(List<Finding> findings, Status status) {
        return findings.stream()
                .filter(finding -> finding.status() == status)
                .flatMap(finding -> finding.about().stream())
                .toList();
    }

    @Override
    public List<Chosen> chosen() {
        return List.of(new Chosen(ChoicesReader.LINE, key));
    }

    @Override
    public List<String> asks() {
        return refused.stream().map(answer -> answer.ask().id()).toList();
    }
}
