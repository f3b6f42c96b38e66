/** Sessions: signing in, staying signed in, and signing out. */
@org.jspecify.annotations.NullMarked
package vigie.session;
