/** What search engines ask for before they read any page. */
@org.jspecify.annotations.NullMarked
package vigie.web.discovery;
