package vigie.importing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.answer.Answer;
import vigie.answer.Answers;
import vigie.answer.DocumentedAnswer;
import vigie.answer.RefreshStandings;
import vigie.document.Document;
import vigie.document.DocumentProblem;
import vigie.document.Documents;
import vigie.document.Problems;
import vigie.document.UnreadableDocument;
import vigie.identity.IdSource;
import vigie.importing.DescribedPlatforms.Described;
import vigie.language.Bilingual;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;

/** Brings platform files into the directory: all of them when every one is right, none otherwise. */
@Singleton
public class ImportPlatforms {
    private final Documents documents;
    private final Questionnaires questionnaires;
    private final Platforms platforms;
    private final Answers answers;
    private final RefreshStandings standings;
    private final InstantSource time;
    private final IdSource ids;
    private final boolean invented;

    @Inject
    public ImportPlatforms(
            Documents documents,
            Questionnaires questionnaires,
            Platforms platforms,
            Answers answers,
            RefreshStandings standings,
            InstantSource time,
            IdSource ids) {
        this(documents, questionnaires, platforms, answers, standings, time, ids, /* invented= */ false);
    }

    /** @param invented whether platforms that do not exist may come in, as into a demonstration */
    public ImportPlatforms(
            Documents documents,
            Questionnaires questionnaires,
            Platforms platforms,
            Answers answers,
            RefreshStandings standings,
            InstantSource time,
            IdSource ids,
            boolean invented) {
        this.invented = invented;
        this.documents = documents;
        this.questionnaires = questionnaires;
        this.platforms = platforms;
        this.answers = answers;
        this.standings = standings;
        this.time = time;
        this.ids = ids;
    }

    /** Imports into a directory that has no platform yet; null, and nothing read, when it has one. */
    @Transactional
    public @Nullable ImportReport fillWhenEmpty(Path folder) {
        platforms.lockForImport();
        return platforms.none() ? run(folder, false) : null;
    }

    /** Something to import, not read yet. */
    private record Source(String name, Reading reading) {
        interface Reading {
            Document read() throws UnreadableDocument;
        }
    }

    /** Imports a file, or every file of a folder; a dry run reports the same and writes nothing. */
    @Transactional
    public ImportReport run(Path fileOrFolder, boolean dryRun) {
        List<DocumentProblem> errors = new ArrayList<>();
        List<Source> sources = list(fileOrFolder, errors).stream()
                .map(path -> new Source(String.valueOf(path.getFileName()), () -> documents.read(path)))
                .toList();
        return run(sources, errors, dryRun);
    }

    /**
     * Imports what somebody sent.
     *
     * @param name of the file, whose ending tells its format
     */
    @Transactional
    public ImportReport run(String name, byte[] content, boolean dryRun) {
        return run(List.of(new Source(name, () -> documents.read(name, content))), new ArrayList<>(), dryRun);
    }

    private ImportReport run(List<Source> sources, List<DocumentProblem> errors, boolean dryRun) {
        platforms.lockForImport();
        Questionnaire questionnaire = questionnaires.current();
        Map<Slug, PlatformDraft> drafts = read(sources, questionnaire, errors);
        if (!errors.isEmpty()) {
            return ImportReport.refused(errors);
        }
        ImportPlan plan = plan(drafts, questionnaire);
        if (!dryRun) {
            write(plan);
        }
        return plan.report();
    }

    private Map<Slug, PlatformDraft> read(
            List<Source> sources, Questionnaire questionnaire, List<DocumentProblem> errors) {
        Map<Slug, PlatformDraft> drafts = new HashMap<>();
        Map<Slug, String> fileOf = new HashMap<>();
        List<Platform> taken = new ArrayList<>(platforms.all());
        taken.addAll(platforms.withdrawn());
        KnownPlatforms known = new KnownPlatforms(taken);
        for (Source source : sources) {
            Problems problems = new Problems(source.name());
            PlatformReader reader = new PlatformReader(questionnaire, fileOf, known, invented, problems);
            try {
                for (Described described :
                        DescribedPlatforms.of(source.reading().read(), questionnaire, problems)) {
                    PlatformDraft draft = reader.read(described);
                    if (draft != null) {
                        drafts.put(draft.slug(), draft);
                        fileOf.put(draft.slug(), source.name());
                        known.add(draft.slug(), draft.name(), draft.website());
                    }
                }
            } catch (UnreadableDocument unreadable) {
                errors.add(unreadable.problem());
            }
            errors.addAll(problems.found());
        }
        return drafts;
    }

    private List<Path> list(Path fileOrFolder, List<DocumentProblem> errors) {
        try {
            List<Path> paths = documents.list(fileOrFolder);
            if (paths.isEmpty()) {
                errors.add(new DocumentProblem(
                        fileOrFolder.toString(),
                        0,
                        "",
                        new Bilingual(
                                "Ce dossier n'a aucun fichier YAML, JSON ou CSV.",
                                "This folder has no YAML, JSON or CSV file.")));
            }
            return paths;
        } catch (UnreadableDocument unreadable) {
            errors.add(unreadable.problem());
            return List.of();
        }
    }

    private ImportPlan plan(Map<Slug, PlatformDraft> drafts, Questionnaire questionnaire) {
        Map<Slug, Platform> present =
                platforms.withSlugs(drafts.keySet()).stream().collect(toMap(Platform::slug, platform -> platform));
        Map<PlatformId, Map<String, DocumentedAnswer>> published = new HashMap<>();
        for (DocumentedAnswer answer :
                answers.currentOf(present.values().stream().map(Platform::id).toList())) {
            published
                    .computeIfAbsent(answer.answer().platformId(), platform -> new HashMap<>())
                    .put(answer.answer().ask(), answer);
        }
        Map<PlatformId, List<DocumentedAnswer>> withdrawn =
                answers.withdrawnOf(present.values().stream().map(Platform::id).toList()).stream()
                        .collect(groupingBy(each -> each.answer().platformId()));
        Set<Slug> aside = platforms.withdrawn().stream().map(Platform::slug).collect(toSet());
        ImportPlan plan = new ImportPlan(questionnaire, time, ids);
        for (PlatformDraft draft : drafts.values()) {
            Platform platform = present.get(draft.slug());
            if (aside.contains(draft.slug())) {
                plan.leaveAlone();
            } else if (platform == null) {
                plan.create(draft);
            } else {
                plan.compare(
                        draft,
                        platform,
                        published.getOrDefault(platform.id(), Map.of()),
                        withdrawn.getOrDefault(platform.id(), List.of()));
            }
        }
        return plan;
    }

    private void write(ImportPlan plan) {
        plan.newPlatforms().forEach(platforms::add);
        plan.changedPlatforms().forEach(platforms::change);
        answers.supersede(plan.superseded().stream().map(Answer::id).toList(), plan.at());
        answers.publish(plan.newAnswers());
        standings.refresh(plan.touched());
    }
}
