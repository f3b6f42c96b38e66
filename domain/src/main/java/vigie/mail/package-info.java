/** Letters to members, from the moment they are written until they have left. */
@org.jspecify.annotations.NullMarked
package vigie.mail;
