package fr.edossier.tender.officer;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import fr.edossier.platform.hash.Secret;

/**
 * A secret encrypted to an officer's public key, in the same form as the parts of consultations' keys, so that whoever decrypts
 * one can decrypt the others.
 */
final class Challenge {
    private Challenge() {}

    /** @return a compact JWE, its {@code kid} the thumbprint of the key */
    static String to(PublicJwk jwk, Secret secret) {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                .keyID(jwk.thumbprint())
                .build();
        JWEObject challenge = new JWEObject(header, new Payload(secret.text()));
        try {
            challenge.encrypt(new ECDHEncrypter(jwk.key()));
            return challenge.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
