package vigie.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigie.language.Language;
import vigie.member.DisplayName;
import vigie.member.EmailAddress;
import vigie.member.Password;
import vigie.member.PasswordRules;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;

/** What somebody typed to open an account, read and found good. */
record NewAccount(EmailAddress email, String displayName, Language language, Password password) {

    /** @throws InvalidInputException with all problems at once */
    static NewAccount read(
            String email, String displayName, Language language, Password password, PasswordRules rules) {
        List<InputProblem> problems = new ArrayList<>();
        Optional<EmailAddress> address = readEmail("email", email, problems);
        Optional<String> name = readName(displayName, problems);
        rules.problem("password", password, address.orElse(null)).ifPresent(problems::add);
        InvalidInputException.throwIfAny(problems);
        return new NewAccount(address.orElseThrow(), name.orElseThrow(), language, password);
    }

    static Optional<EmailAddress> readEmail(String field, String text, List<InputProblem> problems) {
        Optional<EmailAddress> email = EmailAddress.of(text);
        if (email.isEmpty()) {
            problems.add(new InputProblem(
                    field,
                    "Une adresse e-mail est attendue, comme prenom.nom@exemple.fr.",
                    "An e-mail address is expected, such as first.last@example.org."));
        }
        return email;
    }

    static Optional<String> readName(String text, List<InputProblem> problems) {
        Optional<String> name = DisplayName.of(text);
        if (name.isEmpty()) {
            problems.add(new InputProblem(
                    "displayName",
                    "Un nom est attendu : de 1 à 80 caractères, sur une ligne.",
                    "A name is expected: 1 to 80 characters, on one line."));
        }
        return name;
    }

    /** Notes that the present password is missing, so that all that is missing is said at once. */
    static void requirePresent(String field, Password present, List<InputProblem> problems) {
        if (present.value().isEmpty()) {
            problems.add(new InputProblem(
                    field, "Saisissez votre mot de passe actuel.", "Please type your current password."));
        }
    }
}
