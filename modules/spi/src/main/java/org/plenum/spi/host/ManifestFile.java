package org.plenum.spi.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/** Finds the manifest in a WAR. */
final class ManifestFile {
    static final String PATH = "META-INF/plenum-plugin.json";
    private static final int LONGEST = 256 * 1024;
    /** The server names the class loader of chat.war: ModuleClassLoader for Module "deployment.chat.war" from … */
    private static final Pattern DEPLOYMENT = Pattern.compile("\"deployment\\.([^\"]+)\"");

    private ManifestFile() {}

    /** @throws PlenumException if there is none or it is refused; the refusal is recorded for the administrator */
    static Manifest read(ClassLoader resources, Rendezvous rendezvous) {
        String json;
        try {
            json = text(resources);
        } catch (PlenumException fault) {
            throw refused(deployment(resources), fault, rendezvous);
        }
        try {
            return Manifest.parse(json);
        } catch (PlenumException fault) {
            throw refused(ManifestReader.idOf(json).orElseGet(() -> deployment(resources)), fault, rendezvous);
        }
    }

    /** File name of the WAR, or whatever the class loader says of itself. */
    static String deployment(ClassLoader resources) {
        String loader = resources.toString();
        Matcher match = DEPLOYMENT.matcher(loader);
        return match.find() ? match.group(1) : loader;
    }

    private static String text(ClassLoader resources) {
        try (InputStream stream = resources.getResourceAsStream(PATH)) {
            if (stream == null) {
                throw new PlenumException(CommonError.INVALID, "there is no " + PATH + " on the class path of the WAR");
            }
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new PlenumException(CommonError.TOO_LARGE, PATH + " is longer than " + LONGEST + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new PlenumException(CommonError.INVALID, PATH + " cannot be read", fault);
        }
    }

    private static PlenumException refused(String plugin, PlenumException fault, Rendezvous rendezvous) {
        rendezvous.refuse(new Refusal(plugin, String.valueOf(fault.getMessage())));
        return fault;
    }
}
