/** Forms: what was sent, what is wrong with it, and the answer. */
@org.jspecify.annotations.NullMarked
package vigie.web.form;
