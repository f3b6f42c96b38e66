/** What coaches lived, in figures and pictures: pieces of pages. */
@org.jspecify.annotations.NullMarked
package vigie.web.rating;
