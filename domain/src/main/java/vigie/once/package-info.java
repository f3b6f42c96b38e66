/** What is sent twice under one key is done once, and answered alike. */
@org.jspecify.annotations.NullMarked
package vigie.once;
