/** Members follow platforms, and get letters of what changed. */
@org.jspecify.annotations.NullMarked
package vigie.follow;
