/** Personal access tokens: what members' own tools send in place of a session. */
@org.jspecify.annotations.NullMarked
package vigie.personaltoken;
