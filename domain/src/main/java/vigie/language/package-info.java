/** Texts in the directory's two languages. */
@org.jspecify.annotations.NullMarked
package vigie.language;
