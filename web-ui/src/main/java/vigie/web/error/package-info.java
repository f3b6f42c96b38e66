/** Pages for what is not there and for what went wrong. */
@org.jspecify.annotations.NullMarked
package vigie.web.error;
