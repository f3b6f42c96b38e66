@NullMarked
package vigie.web.start;

import org.jspecify.annotations.NullMarked;
