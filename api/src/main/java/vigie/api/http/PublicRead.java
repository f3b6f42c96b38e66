package vigie.api.http;

import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Read by everybody, without an account, and by scripts in pages of other sites as well: it answers the same whoever asks.
 * What is not so marked, scripts of other sites cannot read ({@link OpenReads}).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Secured(SecurityRule.IS_ANONYMOUS)
public @interface PublicRead {}
