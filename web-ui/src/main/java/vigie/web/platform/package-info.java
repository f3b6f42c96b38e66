/** One platform's page. */
@org.jspecify.annotations.NullMarked
package vigie.web.platform;
