package id.balai.bench.many;

import id.balai.bench.Java;
import id.balai.bench.cluster.Http;
import id.balai.bench.cluster.Member;
import id.balai.bench.cluster.ProcessMember;
import id.balai.embedded.FreePort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a city has around Balai: object storage, a reverse proxy, cameras. */
final class Surroundings {

    /** An S3-compatible server that checks signatures; from npm. */
    private static final String S3_PACKAGE = "s3rver@3.7.1";

    private static final String S3_KEY = "S3RVER";
    private static final String BUCKET = "balai";

    private Surroundings() {}

    /** The storage's keys, for the servers' environment. */
    static Map<String, String> storageKeys() {
        return Map.of("AWS_ACCESS_KEY_ID", S3_KEY, "AWS_SECRET_ACCESS_KEY", S3_KEY);
    }

    /** {@code --storage} for a storage on {@code port}. */
    static String storageAddress(int port) {
        return "s3://" + BUCKET + "?endpoint=http://127.0.0.1:" + port + "&region=us-east-1";
    }

    /** Object storage on {@code port}; its program is fetched into {@code tools} once. */
    static Member storage(Path tools, Path folder, int port) throws IOException, InterruptedException {
        Path program = tools.resolve("node_modules/.bin/s3rver");
        if (Files.notExists(program)) {
            Files.createDirectories(tools);
            run(
                    tools,
                    "npm",
                    "install",
                    "--silent",
                    "--no-audit",
                    "--no-fund",
                    "--prefix",
                    tools.toString(),
                    S3_PACKAGE);
        }
        List<String> command = List.of(
                program.toString(),
                "--directory",
                Files.createDirectories(folder.resolve("s3")).toString(),
                "--address",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--configure-bucket",
                BUCKET,
                "--silent");
        return new ProcessMember(
                "storage", () -> new ProcessBuilder(command), () -> accepts(port), folder.resolve("storage.log"));
    }

    /**
     * The one address of several servers.
     *
     * @param process nginx
     * @param address where browsers find it
     */
    record Proxy(Member process, URI address) implements AutoCloseable {

        @Override
        public void close() {
            process.stop();
        }
    }

    /** nginx on {@code port} before {@code servers}: the next server is asked when one does not answer. */
    static Proxy proxy(Path folder, int port, List<URI> servers) throws IOException {
        String upstream = servers.stream()
                .map(server -> "server 127.0.0.1:" + server.getPort() + " max_fails=1 fail_timeout=1s;")
                .collect(Collectors.joining("\n    "));
        Path nginx = Files.createDirectories(folder.resolve("nginx"));
        Path config = Files.writeString(nginx.resolve("nginx.conf"), """
                daemon off;
                pid %1$s/pid;
                error_log %1$s/error.log;
                events { worker_connections 2048; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  upstream balai {
                    %2$s
                  }
                  server {
                    listen 127.0.0.1:%3$d;
                    client_max_body_size 210m;
                    location / {
                      proxy_pass http://balai;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                      proxy_set_header Host $host;
                      proxy_set_header X-Forwarded-For $remote_addr;
                      proxy_connect_timeout 1s;
                      proxy_read_timeout 1h;
                      proxy_buffering off;
                      proxy_next_upstream error timeout http_502 http_503;
                    }
                  }
                }
                """.formatted(nginx, upstream, port));
        Member nginxProcess = new ProcessMember(
                "proxy",
                () -> new ProcessBuilder(
                        "nginx",
                        "-c",
                        config.toString(),
                        "-e",
                        nginx.resolve("error.log").toString()),
                () -> Http.isWell(URI.create("http://127.0.0.1:" + port + "/actuator/health")),
                folder.resolve("proxy.log"));
        return new Proxy(nginxProcess, URI.create("http://127.0.0.1:" + port));
    }

    /** The demo's cameras, whose films are drawn when {@code demo} has none yet. */
    static Member cameras(Path demo, Path folder, int port) {
        return new ProcessMember(
                "cameras",
                () -> Java.program(
                        "id.balai.simulator.SimulatorMain",
                        List.of("serve", "--port", Integer.toString(port), "--dir", demo.toString()),
                        "-Xmx768m",
                        "-XX:+UseSerialGC"),
                () -> accepts(port),
                folder.resolve("cameras.log"));
    }

    /** The cameras' port: the same in every run, since the city's files name it. */
    static int cameraPort(Path folder) throws IOException {
        Path file = folder.resolve("camera.port");
        if (Files.notExists(file)) {
            Files.writeString(file, Integer.toString(FreePort.any()));
        }
        return Integer.parseInt(Files.readString(file).strip());
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed; see " + folder.resolve("install.log"));
        }
    }
}
