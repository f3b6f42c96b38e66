package vigie.api.security;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import vigie.api.http.Asker;
import vigie.session.SignedIn;

/** Gives endpoints and pages a {@link SignedIn} parameter: whoever the request's tokens stand for. */
@Singleton
class SignedInBinder implements TypedRequestArgumentBinder<SignedIn> {
    @Override
    public Argument<SignedIn> argumentType() {
        return Argument.of(SignedIn.class);
    }

    @Override
    public BindingResult<SignedIn> bind(ArgumentConversionContext<SignedIn> context, HttpRequest<?> request) {
        Optional<SignedIn> found = Asker.of(request);
        return found.isPresent() ? () -> found : BindingResult.unsatisfied();
    }
}
