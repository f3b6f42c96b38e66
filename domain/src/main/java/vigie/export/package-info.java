/** Public data as files that anybody may take and use. */
@org.jspecify.annotations.NullMarked
package vigie.export;
