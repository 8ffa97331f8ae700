package org.plenum.web.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one page of the browser's part, and the policy that lets only its own scripts run. */
final class IndexPage {
    private static final String RESOURCE = "META-INF/resources/index.html";
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final byte[] html;
    private final String policy;

    IndexPage(byte[] html) {
        this.html = html.clone();
        policy = policy(new String(html, StandardCharsets.UTF_8));
    }

    /** As the user interface brings it; empty if it brings none. */
    static IndexPage read(ClassLoader loader) {
        try (InputStream page = loader.getResourceAsStream(RESOURCE)) {
            return new IndexPage(page == null ? new byte[0] : page.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot read " + RESOURCE, fault);
        }
    }

    byte[] html() {
        return html.clone();
    }

    /** Content-Security-Policy; inline scripts, such as the import map, run by their hash. */
    String policy() {
        return policy;
    }

    private static String policy(String page) {
        String hashes = INLINE.matcher(page).results()
                .map(script -> " 'sha256-" + hash(script.group(1)) + "'")
                .collect(Collectors.joining());
        return "default-src 'self'; script-src 'self'" + hashes + "; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
