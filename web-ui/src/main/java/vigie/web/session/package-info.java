/** Who reads a page: the cookies that say so, given, renewed and taken away. */
@org.jspecify.annotations.NullMarked
package vigie.web.session;
