/** What is done without anybody asking: letters leave, and the old is forgotten. */
@org.jspecify.annotations.NullMarked
package vigie.api.job;
