/** Accounts: opened, entered, changed, taken along and closed. */
@org.jspecify.annotations.NullMarked
package vigie.web.account;
