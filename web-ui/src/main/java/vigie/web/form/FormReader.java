package vigie.web.form;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads forms ourselves, so that a broken one is answered in words and never a fault of ours. */
@Singleton
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class FormReader implements MessageBodyReader<Form> {
    @Override
    public Form read(Argument<Form> type, @Nullable MediaType mediaType, Headers headers, InputStream body)
            throws CodecException {
        try {
            // Byte by byte: what the bytes mean is for the form to find out.
            return Form.read(new String(body.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            throw new CodecException("The form did not come to its end.", gone);
        }
    }
}
