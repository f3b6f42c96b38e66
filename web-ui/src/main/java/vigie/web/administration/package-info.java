/** Members, as administrators see them. */
@org.jspecify.annotations.NullMarked
package vigie.web.administration;
