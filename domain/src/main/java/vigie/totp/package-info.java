/** The second factor: codes of a moment (RFC 6238), and recovery codes for when the telephone is lost. */
@org.jspecify.annotations.NullMarked
package vigie.totp;
