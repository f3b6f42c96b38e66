/** What programs may ask of this directory, as people read it. */
@org.jspecify.annotations.NullMarked
package vigie.reference;
