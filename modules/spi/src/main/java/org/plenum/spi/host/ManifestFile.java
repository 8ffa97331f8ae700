package org.plenum.spi.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;

/** Finds the manifest in a WAR. */
final class ManifestFile {
    static final String PATH = "META-INF/plenum-plugin.json";
    private static final int LONGEST = 256 * 1024;

    private ManifestFile() {}

    /** @throws PlenumException if there is none or it is refused; the refusal is recorded for the administrator */
    static Manifest read(ClassLoader resources) {
        String deployment = String.valueOf(resources);
        try (InputStream stream = resources.getResourceAsStream(PATH)) {
            if (stream == null) {
                throw new PlenumException(CommonError.INVALID, "there is no " + PATH + " on the class path of the WAR");
            }
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new PlenumException(CommonError.TOO_LARGE, PATH + " is longer than " + LONGEST + " bytes");
            }
            return Manifest.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw refused(deployment, new PlenumException(CommonError.INVALID, PATH + " cannot be read", fault));
        } catch (PlenumException fault) {
            throw refused(deployment, fault);
        }
    }

    private static PlenumException refused(String deployment, PlenumException fault) {
        Rendezvous.instance().refuse(new Refusal(deployment, String.valueOf(fault.getMessage())));
        return fault;
    }
}
