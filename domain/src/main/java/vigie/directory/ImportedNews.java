package vigie.directory;

/**
 * What an import changed of a platform.
 *
 * @param isNew whether it brought the platform itself
 * @param published answers to what nobody had answered
 * @param updated answers that took the place of others
 */
public record ImportedNews(boolean isNew, int published, int updated) {
    ImportedNews and(ImportedNews more) {
        return new ImportedNews(isNew || more.isNew, published + more.published, updated + more.updated);
    }
}
