/** Tables as files. */
@org.jspecify.annotations.NullMarked
package vigie.api.table;
