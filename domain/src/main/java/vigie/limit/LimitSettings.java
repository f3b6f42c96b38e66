package vigie.limit;

/** The limits that the operator set. */
public interface LimitSettings {
    Limit of(LimitedAction action);
}
