/** What personal tokens may be used for: routes say it, {@code vigie.api.security} sees to it. */
@org.jspecify.annotations.NullMarked
package vigie.api.scope;
