/** Members: who they are, what they may do, and their passwords. */
@org.jspecify.annotations.NullMarked
package vigie.member;
