/** Platforms as JSON, and the filling of an empty directory. */
@org.jspecify.annotations.NullMarked
package vigie.api.platform;
