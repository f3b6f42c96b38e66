/** The domain's ports on PostgreSQL; nothing here is public. */
@org.jspecify.annotations.NullMarked
package vigie.api.persistence;
