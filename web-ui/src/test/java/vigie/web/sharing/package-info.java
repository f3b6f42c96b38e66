@org.jspecify.annotations.NullMarked
package vigie.web.sharing;
