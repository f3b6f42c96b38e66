@org.jspecify.annotations.NullMarked
package vigie.web.opendata;
