package vigie.api.error;

/** Tells failures that will pass by themselves, such as a database that is away, from bugs. */
public interface Outages {
    boolean caused(Throwable failure);
}
