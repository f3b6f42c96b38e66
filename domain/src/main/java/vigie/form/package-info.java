/** What was typed into a form, kept while its author signs in again. */
@org.jspecify.annotations.NullMarked
package vigie.form;
