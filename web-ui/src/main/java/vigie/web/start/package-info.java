/** Starts and stops the one process: ports, database, web server, in that order, and back. */
@NullMarked
package vigie.web.start;

import org.jspecify.annotations.NullMarked;
