package vigie.reference;

import java.util.List;

/** All that the API can do, from what it says of itself. */
public interface ApiReference {
    /** What every address of the API begins with. */
    String PREFIX = "/api/v1";

    List<ApiCall> calls(ApiPart part);

    /** Every error that the API knows, by status. */
    List<ApiError> errors();
}
