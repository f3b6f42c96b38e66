@NullMarked
package vigie.migrations;

import org.jspecify.annotations.NullMarked;
