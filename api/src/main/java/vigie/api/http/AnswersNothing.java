package vigie.api.http;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls that answer nothing when all is well: there is nothing but problems to take from them, and generated clients say that
 * they take these alone.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public @interface AnswersNothing {}
