/** Accounts: opened, changed, exported, deleted. */
@org.jspecify.annotations.NullMarked
package vigie.account;
