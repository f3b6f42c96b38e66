/** Platform files that administrators send. */
@org.jspecify.annotations.NullMarked
package vigie.api.importing;
