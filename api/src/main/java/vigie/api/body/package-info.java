/** The bodies of requests. */
@org.jspecify.annotations.NullMarked
package vigie.api.body;
