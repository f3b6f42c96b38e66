/** Reads YAML files. */
@org.jspecify.annotations.NullMarked
package vigie.api.document;
