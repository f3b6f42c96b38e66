/** Sheets that coaches print and fill in by hand: the guide, and what is still to be asked of a platform. */
@org.jspecify.annotations.NullMarked
package vigie.web.sheet;
