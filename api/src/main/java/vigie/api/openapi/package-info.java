/** What the API says of itself. */
@org.jspecify.annotations.NullMarked
package vigie.api.openapi;
