package org.plenum.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.plenum.bench.media.DtlsClient;

/** A self-signed certificate, made with the JDK's keytool. */
public final class MediaCertificate {
    private static final String PASSWORD = "changeit";

    private MediaCertificate() {}

    public static DtlsClient make() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = Files.createTempDirectory("bench-media").resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=peer", "-alias", "peer", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString())
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool ended with " + keytool.exitValue());
        }
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return new DtlsClient(keys.getKey("peer", PASSWORD.toCharArray()).getEncoded(), keys.getCertificate("peer").getEncoded());
        } finally {
            Files.delete(store);
            Files.delete(store.getParent());
        }
    }
}
