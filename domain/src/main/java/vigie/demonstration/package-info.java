/** A demonstration: invented platforms and coaches whose story the real use cases tell, once, into a database of its own. */
@org.jspecify.annotations.NullMarked
package vigie.demonstration;
