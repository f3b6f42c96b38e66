package vigie.api.account;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.account.NameFirstAdministrator;
import vigie.api.http.SiteAddress;
import vigie.language.Language;
import vigie.member.Password;
import vigie.refusal.InvalidInputException;

/**
 * At a start without any administrator: makes the one that the environment names, or prints a link. The link goes to the
 * console and not into the log, for whoever has it becomes an administrator.
 */
@Singleton
@Requires(property = "vigie.first-administrator", value = "true")
class FirstAdministrator implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String PAGE = "/compte/premier-administrateur?token=";

    private final NameFirstAdministrator naming;
    private final SiteAddress site;
    private final String email;
    private final String password;

    FirstAdministrator(
            NameFirstAdministrator naming,
            SiteAddress site,
            @Value("${vigie.admin.email:}") String email,
            @Value("${vigie.admin.password:}") String password) {
        this.naming = naming;
        this.site = site;
        this.email = email;
        this.password = password;
    }

    /** @throws ConfigurationException when there is no administrator and none can be made of what is set */
    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        if (email.isBlank() && password.isEmpty()) {
            naming.invite()
                    .ifPresent(token ->
                            System.out.println("No administrator yet. This link makes one, once, within a day:\n  "
                                    + site.absolute(PAGE + token)));
        } else if (naming.isNeeded()) {
            name();
        }
    }

    private void name() {
        if (email.isBlank() || password.isEmpty()) {
            throw new ConfigurationException("VIGIE_ADMIN_EMAIL and VIGIE_ADMIN_PASSWORD belong together: please set"
                    + " both, or neither for a link that makes the first administrator.");
        }
        try {
            if (naming.name(email, "Administration", Language.FR, new Password(password))) {
                LOG.info("The first administrator has the address of VIGIE_ADMIN_EMAIL.");
            }
        } catch (InvalidInputException invalid) {
            String problems = invalid.problems().stream()
                    .map(problem -> problem.field() + ": " + problem.message().en())
                    .collect(Collectors.joining(" "));
            throw new ConfigurationException(
                    "No administrator can be made of VIGIE_ADMIN_EMAIL and VIGIE_ADMIN_PASSWORD. " + problems, invalid);
        }
    }
}
