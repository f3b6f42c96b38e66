/** Experiences as JSON. */
@org.jspecify.annotations.NullMarked
package vigie.api.experience;
