/** Texts in two languages as JSON. */
@org.jspecify.annotations.NullMarked
package vigie.api.language;
