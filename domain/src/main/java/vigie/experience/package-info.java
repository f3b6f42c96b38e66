/** What coaches lived with a platform: drafts, versions, and what of them is public. */
@org.jspecify.annotations.NullMarked
package vigie.experience;
