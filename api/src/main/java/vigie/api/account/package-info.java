/** Accounts and sessions, as JSON. */
@org.jspecify.annotations.NullMarked
package vigie.api.account;
