package vigie.web.reference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigie.export.Licence;
import vigie.language.Language;
import vigie.reference.ApiCall;
import vigie.reference.ApiError;
import vigie.reference.ApiField;
import vigie.reference.ApiField.Place;
import vigie.reference.ApiPart;
import vigie.reference.ApiReference;
import vigie.web.layout.PageContext;

/**
 * What programs can ask, and how.
 *
 * @param address of this site, without a slash at its end
 */
public record ReferencePage(PageContext context, String address, ApiReference reference) {
    /**
     * A piece of a text.
     *
     * @param code whether it is something to type, rather than to read
     */
    public record Piece(String text, boolean code) {}

    public Walk walk() {
        return new Walk(address, context.language(), context.site().demonstration());
    }

    public String title(WalkStep step) {
        return context.text("api.step." + step.key());
    }

    public String how(WalkStep step) {
        return context.text("api.how." + step.key());
    }

    public List<ApiPart> parts() {
        return List.of(ApiPart.values());
    }

    public String name(ApiPart part) {
        return context.text("api.part." + part.tag());
    }

    public String within(ApiPart part) {
        return context.text("api.within." + part.tag());
    }

    public List<ApiCall> calls(ApiPart part) {
        return reference.calls(part);
    }

    public int count() {
        return parts().stream().mapToInt(part -> calls(part).size()).sum();
    }

    public List<ApiError> errors() {
        return reference.errors();
    }

    /** Who may ask, in a few words. */
    public String who(ApiCall call) {
        if (call.role() == null) {
            return context.text("api.who.anybody");
        }
        String role = context.text("api.who." + call.role().name());
        return call.scope() == null
                ? context.text("api.who.session", role)
                : context.text("api.who.or-token", role, call.scope().name());
    }

    /** Where it is sent, and whether it must be. */
    public String place(ApiField field) {
        String place = context.text("api.place." + field.place().name());
        if (!field.required()) {
            return place;
        }
        return field.place() == Place.BODY ? context.text("api.required.field") : context.text("api.required", place);
    }

    /** English, which half of this page's readers read: of it their screen readers should know. */
    public @Nullable String english() {
        return context.language() == Language.EN ? null : Language.EN.tag();
    }

    /** What stands between grave accents is code. */
    public static List<Piece> pieces(String text) {
        String[] pieces = text.split("`", -1);
        return IntStream.range(0, pieces.length)
                .filter(place -> !pieces[place].isEmpty())
                .mapToObj(place -> new Piece(pieces[place], place % 2 == 1))
                .toList();
    }

    public List<WalkStep> steps() {
        return Arrays.asList(WalkStep.values());
    }

    public String licenceName() {
        return Licence.NAME.replace(' ', '\u00a0');
    }
}
