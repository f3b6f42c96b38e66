/** What every answer has: an identifier, security headers, an entity tag, a line in the log. */
@org.jspecify.annotations.NullMarked
package vigie.api.http;
