/** The parameters in the address of a request. */
@org.jspecify.annotations.NullMarked
package vigie.api.parameter;
