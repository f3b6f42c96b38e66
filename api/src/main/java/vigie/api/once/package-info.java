/** Writes that are sent under an {@code Idempotency-Key}. */
@org.jspecify.annotations.NullMarked
package vigie.api.once;
