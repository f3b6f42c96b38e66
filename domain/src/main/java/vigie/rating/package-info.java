/** What coaches lived, in figures: how ratings weigh, what is shown of them, and how the figures are kept ready. */
@org.jspecify.annotations.NullMarked
package vigie.rating;
