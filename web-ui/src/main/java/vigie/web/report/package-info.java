/** Reporting what should not be public, and appealing what was decided. */
@org.jspecify.annotations.NullMarked
package vigie.web.report;
