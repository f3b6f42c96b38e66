package vigie.web.layout;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import vigie.web.templates.StaticTemplates;
import vigie.web.templates.Templates;

@Factory
final class TemplateBeans {
    @Singleton
    Templates templates() {
        return new StaticTemplates();
    }
}
