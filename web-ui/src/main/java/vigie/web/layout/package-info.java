/** What every page has: its language, addresses, words, typography, style, and the way it is written out. */
@org.jspecify.annotations.NullMarked
package vigie.web.layout;
