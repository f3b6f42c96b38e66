package vigie.api.scope;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls that send, change or take back contributions: a personal token that may contribute makes them. A call that changes
 * anything and does not say so is for sessions alone; what only reads needs no word.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Contributing {}
