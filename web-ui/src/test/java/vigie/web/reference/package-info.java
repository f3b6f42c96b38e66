@org.jspecify.annotations.NullMarked
package vigie.web.reference;
