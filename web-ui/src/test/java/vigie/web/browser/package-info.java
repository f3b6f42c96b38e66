/** The pages in a real browser: what only a browser can tell. */
@org.jspecify.annotations.NullMarked
package vigie.web.browser;
