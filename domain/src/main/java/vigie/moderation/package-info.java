/** Nothing from a member is public before a moderator's decision: cases, decisions, and the log that nobody rewrites. */
@org.jspecify.annotations.NullMarked
package vigie.moderation;
