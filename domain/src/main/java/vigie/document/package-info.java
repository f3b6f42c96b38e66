/** Files that people write for Vigie, as trees that know on which line each value stands. */
@org.jspecify.annotations.NullMarked
package vigie.document;
