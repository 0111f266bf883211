package id.balai.bench.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A certificate that signs itself, made for this run by the JDK's {@code keytool}, and its key.
 *
 * @param alias by what name it stands in the stores
 * @param keys PKCS #12, with the key
 * @param trusted PKCS #12, with the certificate alone
 * @param pem the certificate as PEM (RFC 7468)
 * @param password of both stores
 */
record Certificate(String alias, Path keys, Path trusted, Path pem, String password) {

    private static final int MIME_LINE = 64;

    /** Makes one in {@code folder} for {@code names}, each as in {@code dns:localhost} or {@code ip:127.0.0.1}. */
    static Certificate make(Path folder, String alias, String names) throws IOException, InterruptedException {
        Certificate made = new Certificate(
                alias,
                folder.resolve(alias + ".p12"),
                folder.resolve(alias + "-trust.p12"),
                folder.resolve(alias + ".pem"),
                newPassword());
        made.keytool(made.keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=" + names);
        made.keytool(made.keys, "-exportcert", "-rfc", "-file", made.pem.toString());
        made.keytool(made.trusted, "-importcert", "-noprompt", "-file", made.pem.toString());
        return made;
    }

    /** A password as good as any: 128 bits. */
    static String newPassword() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The key as PEM, PKCS #8, for programs that read no Java store. */
    String keyPem() throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(keys.toFile(), password.toCharArray());
            Key key = Objects.requireNonNull(store.getKey(alias, password.toCharArray()));
            String lines = Base64.getMimeEncoder(MIME_LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
            return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IOException("keytool's store cannot be read", impossible);
        }
    }

    private void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", alias, "-keystore", store.toString(), "-storepass", password));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool refused " + arguments[0]);
        }
    }

    /** Without the password, so that it may stand in a log. */
    @Override
    public String toString() {
        return alias + " in " + pem;
    }
}
