@org.jspecify.annotations.NullMarked
package vigie.api.site;
