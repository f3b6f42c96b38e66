package vigie.web.layout;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a page's template out as HTML. */
@Singleton
@Produces(MediaType.TEXT_HTML)
final class PageWriter implements MessageBodyWriter<JteModel> {
    static final String HTML = "text/html;charset=utf-8";

    @Override
    public void writeTo(
            Argument<JteModel> type, MediaType mediaType, JteModel page, MutableHeaders headers, OutputStream stream)
            throws CodecException {
        headers.set(HttpHeaders.CONTENT_TYPE, HTML);
        Utf8ByteOutput output = new Utf8ByteOutput();
        page.render(output);
        try {
            // In one piece: a page is made of thousands of small ones, each of which the stream would look at.
            stream.write(output.toByteArray());
        } catch (IOException gone) {
            throw new CodecException("The page could not be written.", gone);
        }
    }
}
