/** Errors of the JSON API, as RFC 9457 problems. */
@org.jspecify.annotations.NullMarked
package vigie.api.error;
