/** How letters are worded and how they leave: to a mail server, or into files. */
@org.jspecify.annotations.NullMarked
package vigie.api.mail;
