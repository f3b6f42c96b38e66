/** The pages as their readers meet them: over HTTP, and in a browser. */
@org.jspecify.annotations.NullMarked
package vigie.web;
