/** The moderators' side: what waits, a case, a decision; what authors are told; what everybody may know of it. */
@org.jspecify.annotations.NullMarked
package vigie.web.moderation;
