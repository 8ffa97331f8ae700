package org.plenum.plugin.media.embedded.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/**
 * The key and the self-signed certificate that the server shows in DTLS, made anew each time it starts. Browsers know it by its fingerprint in the offer.
 *
 * @param fingerprint such as {@code sha-256 AB:CD…}
 */
record DtlsIdentity(BcTlsCrypto crypto, AsymmetricKeyParameter key, Certificate certificate, String fingerprint) {
    private static final Duration VALID = Duration.ofDays(365);

    static DtlsIdentity create(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            byte[] encoded = signed(pair, random);
            var crypto = new BcTlsCrypto(random);
            var certificate = new Certificate(new TlsCertificate[] {crypto.createCertificate(encoded)});
            return new DtlsIdentity(
                    crypto, PrivateKeyFactory.createKey(pair.getPrivate().getEncoded()), certificate, fingerprint("sha-256", encoded));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("P-256 and SHA-256 are part of every JDK", impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] signed(KeyPair pair, SecureRandom random) throws GeneralSecurityException, IOException {
        var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        var name = new X500Name("CN=media");
        var generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(new BigInteger(64, random).add(BigInteger.ONE)));
        generator.setSignature(algorithm);
        generator.setIssuer(name);
        generator.setSubject(name);
        generator.setStartDate(new Time(Date.from(Instant.now().minus(Duration.ofDays(1)))));
        generator.setEndDate(new Time(Date.from(Instant.now().plus(VALID))));
        generator.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        TBSCertificate content = generator.generateTBSCertificate();
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate(), random);
        signature.update(content.getEncoded(ASN1Encoding.DER));
        return new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {content, algorithm, new DERBitString(signature.sign())})
                .getEncoded(ASN1Encoding.DER);
    }

    /**
     * As SDP writes it (RFC 8122).
     *
     * @param algorithm such as {@code sha-256}
     * @throws GeneralSecurityException if there is no such algorithm
     */
    static String fingerprint(String algorithm, byte[] certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance(algorithm.toUpperCase(java.util.Locale.ROOT)).digest(certificate);
        return algorithm + " " + HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    }
}
