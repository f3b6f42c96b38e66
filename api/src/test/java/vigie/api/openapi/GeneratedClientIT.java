package vigie.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigie.api.Client;
import vigie.api.account.Coaches;
import vigie.api.account.FilledAccountServer;
import vigie.api.account.KeptLetters;
import vigie.mail.LetterKind;
import vigie.member.Role;

/** A usual generator makes a client of the served description that compiles and with which people do all their work. */
@MicronautTest(transactional = false)
class GeneratedClientIT implements FilledAccountServer {
    @Inject
    Client client;

    @Inject
    Coaches coaches;

    @Inject
    KeptLetters letters;

    @Inject
    EmbeddedServer server;

    @TempDir
    Path folder;

    @Test
    void doesTheWholeStory() throws Exception {
        Path description = Files.writeString(
                folder.resolve("openapi.yml"), client.get("/api/v1/openapi.yml").body());
        GeneratedClient.generate(description, folder);
        Path story = Path.of(Objects.requireNonNull(getClass().getResource("/client/Story.java"))
                .toURI());
        try (URLClassLoader made = GeneratedClient.compile(folder, story)) {
            assertThat(told(made))
                    .containsEntry("name", "Camille Durand")
                    .containsEntry("sent", List.of("SUBMITTED", "SUBMITTED"))
                    .containsEntry("both wait", true)
                    .containsEntry("decided", List.of("PUBLISHED", "PUBLISHED"))
                    .containsEntry("text", "Les missions arrivaient chaque mois.\nPuis plus rien.")
                    .containsEntry("signed", "Mouette")
                    .containsEntry("ratings", Map.of(1, 5, 11, 2, 13, 4))
                    .containsEntry("comment", "Écrit « noir sur blanc ».")
                    .containsEntry("value", "OPTIONAL")
                    .containsEntry("note", "Lisez l'article 4.")
                    .containsEntry("seen", "2026-01-10")
                    .containsEntry("left", List.of());
        }
    }

    @SuppressWarnings("unchecked") // as the story says
    private Map<String, Object> told(ClassLoader made) throws Exception {
        Method tell = made.loadClass("client.Story")
                .getMethod("tell", String.class, UnaryOperator.class, String.class, String.class);
        String moderator = coaches.inside(Role.MODERATOR).coach().email();
        UnaryOperator<String> token = this::token;
        return (Map<String, Object>) Objects.requireNonNull(
                tell.invoke(null, server.getURI().toString(), token, moderator, Coaches.PASSWORD));
    }

    private String token(String email) {
        coaches.send();
        return Objects.requireNonNull(letters.to(email, LetterKind.CONFIRM_REGISTRATION)
                .getLast()
                .values()
                .get("token"));
    }
}
