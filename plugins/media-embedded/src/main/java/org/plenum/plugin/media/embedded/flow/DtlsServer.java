package org.plenum.plugin.media.embedded.flow;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Hashtable;
import java.util.Optional;
import java.util.Set;
import java.util.Vector;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ExporterLabel;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SRTPProtectionProfile;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsSRTPUtils;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.UseSRTPData;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;

/** The server's side of one handshake (RFC 6347, RFC 5764). The client has to show the certificate whose fingerprint was announced. Of one thread. */
final class DtlsServer extends DefaultTlsServer {
    private static final int TIMEOUT_MILLIS = 15_000;
    /** Best first. */
    private static final int[] PROFILES = {SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM, SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_80};

    private final DtlsIdentity identity;
    private final Set<String> fingerprints;
    private int profile;
    private Optional<SrtpKeys> keys = Optional.empty();

    DtlsServer(DtlsIdentity identity, Set<String> fingerprints) {
        super(identity.crypto());
        this.identity = identity;
        this.fingerprints = Set.copyOf(fingerprints);
    }

    /** There when the handshake is complete. */
    Optional<SrtpKeys> keys() {
        return keys;
    }

    @Override
    public int getHandshakeTimeoutMillis() {
        return TIMEOUT_MILLIS;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return ProtocolVersion.DTLSv12.only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return TlsUtils.getSupportedCipherSuites(getCrypto(), new int[] {
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
            CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
        });
    }

    @Override
    protected TlsCredentialedSigner getECDSASignerCredentials() {
        return new BcDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context),
                identity.crypto(),
                identity.key(),
                identity.certificate(),
                new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
    }

    @Override
    @SuppressWarnings("JdkObsolete") // Bouncy Castle asks for vectors.
    public CertificateRequest getCertificateRequest() {
        var algorithms = new Vector<SignatureAndHashAlgorithm>();
        algorithms.add(new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa));
        algorithms.add(new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.rsa));
        return new CertificateRequest(
                new short[] {ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign}, algorithms, new Vector<>());
    }

    @Override
    public void notifyClientCertificate(Certificate shown) throws IOException {
        if (shown.isEmpty()) {
            throw new TlsFatalAlert(AlertDescription.handshake_failure, "the client shows no certificate");
        }
        byte[] encoded = shown.getCertificateAt(0).getEncoded();
        if (fingerprints.stream().noneMatch(announced -> isOf(announced, encoded))) {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, "the client's certificate is not the announced one");
        }
    }

    /** Hashes that can be forged are no proof. */
    private static boolean isOf(String announced, byte[] certificate) {
        String algorithm = announced.split(" ", 2)[0];
        if (!Set.of("sha-256", "sha-384", "sha-512").contains(algorithm)) {
            return false;
        }
        try {
            return DtlsIdentity.fingerprint(algorithm, certificate).equals(announced);
        } catch (GeneralSecurityException unknown) {
            return false;
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // Bouncy Castle's own signature.
    public void processClientExtensions(Hashtable extensions) throws IOException {
        super.processClientExtensions(extensions);
        Optional<UseSRTPData> offered = Optional.ofNullable(extensions == null ? null : TlsSRTPUtils.getUseSRTPExtension(extensions));
        for (int candidate : PROFILES) {
            if (profile == 0 && offered.isPresent() && contains(offered.get().getProtectionProfiles(), candidate)) {
                profile = candidate;
            }
        }
        if (profile == 0) {
            throw new TlsFatalAlert(AlertDescription.handshake_failure, "the client offers no way to protect media that is known here");
        }
    }

    private static boolean contains(int[] profiles, int wanted) {
        for (int offered : profiles) {
            if (offered == wanted) {
                return true;
            }
        }
        return false;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // Bouncy Castle's own signature.
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = super.getServerExtensions();
        Hashtable all = extensions == null ? new Hashtable() : extensions;
        TlsSRTPUtils.addUseSRTPExtension(all, new UseSRTPData(new int[] {profile}, TlsUtils.EMPTY_BYTES));
        return all;
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
        super.notifyHandshakeComplete();
        boolean isAuthenticated = profile == SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM;
        int salt = SrtpKeys.saltLength(isAuthenticated);
        // Without a context, which is not the same as with an empty one.
        byte[] exported = context.exportKeyingMaterial(ExporterLabel.dtls_srtp, null, 2 * (SrtpKeys.KEY + salt));
        keys = Optional.of(SrtpKeys.ofServer(isAuthenticated, exported));
    }
}
