/** What members propose, sent as JSON; and which answers contradict one another. */
@org.jspecify.annotations.NullMarked
package vigie.api.proposal;
