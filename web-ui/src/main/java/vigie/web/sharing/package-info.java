/** The pictures that stand beside a link to this site where it is shared. */
@org.jspecify.annotations.NullMarked
package vigie.web.sharing;
