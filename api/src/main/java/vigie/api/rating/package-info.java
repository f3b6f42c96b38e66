/** The figures by which ratings are reckoned, as the operator sets them. */
@org.jspecify.annotations.NullMarked
package vigie.api.rating;
