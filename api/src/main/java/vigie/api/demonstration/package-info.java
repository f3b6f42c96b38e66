/** What makes this process a demonstration, and nothing of a directory that is none. */
@org.jspecify.annotations.NullMarked
package vigie.api.demonstration;
