package org.plenum.web.account;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.plenum.tenant.Account;
import org.plenum.tenant.Letters;
import org.plenum.tenant.MailMessage;
import org.plenum.tenant.Operator;
import org.plenum.tenant.Post;
import org.plenum.tenant.Tenant;
import org.plenum.tenant.Tenants;
import org.plenum.web.start.ServerAddress;

/** Writes the mails from the bundle {@code letters}, in English and Swedish, and puts tenant and operator below each. */
final class WrittenLetters implements Letters {
    private static final String BUNDLE = "org.plenum.web.account.letters";

    private final Post post;
    private final Tenants tenants;
    private final Operator operator;
    private final ServerAddress address;

    WrittenLetters(Post post, Tenants tenants, Operator operator, ServerAddress address) {
        this.post = post;
        this.tenants = tenants;
        this.operator = operator;
        this.address = address;
    }

    @Override
    public void signInLink(Account account, String token) {
        write("signIn", account, account.mail(), address.page("/sign-in#token=" + token));
    }

    @Override
    public void invitation(Account account, String token) {
        write("invitation", account, account.mail(), address.page("/sign-in#token=" + token));
    }

    @Override
    public void mailWillChange(Account account, String newMail) {
        write("mailWillChange", account, account.mail(), newMail);
    }

    @Override
    public void confirmMail(Account account, String newMail, String token) {
        write("confirmMail", account, newMail, address.page("/confirm-mail#token=" + token));
    }

    @Override
    public void mailChanged(Account account, String oldMail) {
        write("mailChanged", account, oldMail, account.mail());
    }

    @Override
    public void fileWithdrawn(Account account, String file, String meeting, String finding) {
        write("fileWithdrawn", account, account.mail(), file, meeting, finding);
    }

    /** @param values link, address or names that the letter is about */
    private void write(String letter, Account account, String to, String... values) {
        String language = account.profile().language();
        var texts = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), WrittenLetters.class.getClassLoader());
        Tenant tenant = tenants.find(account.tenant()).orElseThrow();
        var format = new Format(texts, Stream.concat(Stream.of(account.shownName(), tenant.name()), Stream.of(values)).toList());
        String body = format.text("greeting") + "\n\n" + format.text(letter + ".body") + "\n\n-- \n"
                + line(texts.getString("tenant"), tenant.name(), tenant.contact())
                + line(texts.getString("operator"), operator.name(), operator.contact());
        post.send(new MailMessage(to, language, format.text(letter + ".subject"), body));
    }

    private static String line(String what, String name, String contact) {
        return what + ": " + name + (contact.isEmpty() ? "" : " · " + contact) + "\n";
    }

    private record Format(ResourceBundle texts, List<String> values) {
        String text(String key) {
            return new MessageFormat(texts.getString(key), texts.getLocale()).format(values.toArray());
        }
    }
}
