/** Pages about the site itself. */
@org.jspecify.annotations.NullMarked
package vigie.web.site;
