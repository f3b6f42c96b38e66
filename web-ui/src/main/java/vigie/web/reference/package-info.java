/** The page of the API: what programs can ask, and how. */
@org.jspecify.annotations.NullMarked
package vigie.web.reference;
