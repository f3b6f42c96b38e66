/**
 * The database: an embedded PostgreSQL kept in the data folder, or the external one the environment names, migrated to
 * what this version of Vigie expects. {@link vigie.migrations.Database} is the way in.
 */
@NullMarked
package vigie.migrations;

import org.jspecify.annotations.NullMarked;
