/** Coaching platforms: what they are and how they are named. */
@org.jspecify.annotations.NullMarked
package vigie.platform;
