/** Anybody reports what should not be public; authors and reporters appeal what was decided. */
@org.jspecify.annotations.NullMarked
package vigie.report;
