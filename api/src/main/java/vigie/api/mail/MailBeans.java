package vigie.api.mail;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.mail.Postman;

@Factory
final class MailBeans {
    private static final Logger LOG = LoggerFactory.getLogger(MailBeans.class);

    @Singleton
    MailSettings settings(MailSettings.Given given) {
        // From the environment itself: Micronaut would look for placeholders in a password.
        return MailSettings.of(given, System.getenv().getOrDefault("VIGIE_SMTP_PASSWORD", ""));
    }

    @Singleton
    Sender sender(MailSettings settings) {
        return settings.sender();
    }

    @Singleton
    Postman postman(MailSettings settings, Messages messages) {
        MailServer server = settings.server();
        if (server == null) {
            LOG.info(
                    "Letters are written to {}: no mail server is set (VIGIE_SMTP_HOST).",
                    settings.folder().toAbsolutePath().normalize());
            return new FilePostman(settings.folder(), messages);
        }
        LOG.info("Letters are sent through {}.", server);
        return new SmtpPostman(
                server, settings.sender().host(), messages, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }
}
