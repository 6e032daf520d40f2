package org.daybook.core.delivery.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that does what a test tells it to: at each stage of a conversation it answers as usual, or with the words given, or
 * hangs up, or says nothing more. It remembers what it was asked and the Message-IDs of the letters it had whole.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** The points of a conversation at which it can be told to behave otherwise. */
    public enum Stage {
        GREETING("220 ready"),
        EHLO("250 at your service"),
        MAIL("250 sender fine"),
        RCPT("250 recipient fine"),
        DATA("354 go ahead"),
        /** After the first line of the content. */
        WITHIN_CONTENT(""),
        CONTENT("250 2.0.0 taken"),
        OTHER("250 fine");

        private final String usual;

        Stage(String usual) {
            this.usual = usual;
        }
    }

    /** Instead of an answer: the connection is closed. */
    public static final String HANG_UP = "hang up";

    /** Instead of an answer: nothing, until the other side gives up. */
    public static final String SILENCE = "silence";

    private final ServerSocket socket;
    private final Map<Stage, String> told = new ConcurrentHashMap<>();
    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable SSLSocketFactory tls;
    private volatile int lettersPerConnection = Integer.MAX_VALUE;

    public ScriptedSmtpServer() {
        this(ServerSocketFactory.getDefault());
    }

    /** Speaking TLS from the first byte, if the factory does. */
    public ScriptedSmtpServer(ServerSocketFactory sockets) {
        try {
            socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public ScriptedSmtpServer at(Stage stage, String answer) {
        told.put(stage, answer);
        return this;
    }

    /** Answers as usual again. */
    public ScriptedSmtpServer well() {
        told.clear();
        return this;
    }

    /** Offers STARTTLS, and goes on under it. */
    public ScriptedSmtpServer offeringTls(SSLSocketFactory sockets) {
        tls = sockets;
        return this;
    }

    /** Closes a connection with 421 once so many letters went through it. */
    public ScriptedSmtpServer closingAfter(int letters) {
        lettersPerConnection = letters;
        return this;
    }

    /** The first words of what it was asked, in capitals. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** The Message-IDs of the letters it had whole, whatever it answered then. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                open.add(caller);
                Thread.ofVirtual().start(() -> converse(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket caller) {
        try (caller) {
            if (answer(Stage.GREETING, caller.getOutputStream()) && !converseOn(caller)) {
                SSLSocketFactory sockets = Objects.requireNonNull(tls);
                try (SSLSocket secret = (SSLSocket) sockets.createSocket(caller, null, caller.getPort(), false)) {
                    secret.setUseClientMode(false);
                    converseOn(secret);
                }
            }
        } catch (IOException gone) {
            // The test has closed it, or the other side hung up.
        }
    }

    /** False if the conversation is to go on under TLS. */
    private boolean converseOn(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = caller.getOutputStream();
        boolean offered = tls != null && !(caller instanceof SSLSocket);
        boolean goesOn = true;
        int letters = 0;
        while (goesOn) {
            String line = in.readLine();
            if (line == null) {
                return true;
            }
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            commands.add(caller instanceof SSLSocket ? command + " under TLS" : command);
            Stage stage = stage(command);
            if (offered && command.equals("STARTTLS")) {
                say("220 go ahead", out);
                return false;
            }
            if (offered && stage == Stage.EHLO) {
                say("250-at your service\r\n250 STARTTLS", out);
                continue;
            }
            if (stage == Stage.MAIL && letters >= lettersPerConnection) {
                say("421 4.7.0 enough for one connection", out);
                return true;
            }
            goesOn = answer(stage, out);
            if (goesOn && stage == Stage.DATA && !told.containsKey(Stage.DATA)) {
                goesOn = content(in, out);
                letters++;
            }
        }
        return true;
    }

    private static Stage stage(String command) {
        return switch (command) {
            case "EHLO", "HELO" -> Stage.EHLO;
            case "MAIL" -> Stage.MAIL;
            case "RCPT" -> Stage.RCPT;
            case "DATA" -> Stage.DATA;
            default -> Stage.OTHER;
        };
    }

    private boolean content(BufferedReader in, OutputStream out) throws IOException {
        String messageId = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (told.containsKey(Stage.WITHIN_CONTENT)) {
                return false;
            }
            if (line.startsWith("Message-ID: ")) {
                messageId = line.substring("Message-ID: ".length());
            }
            if (line.equals(".")) {
                taken.add(messageId);
                return answer(Stage.CONTENT, out);
            }
        }
        return false;
    }

    /** False if that was the end of the conversation. */
    private boolean answer(Stage stage, OutputStream out) throws IOException {
        String answer = told.getOrDefault(stage, stage.usual);
        if (answer.equals(HANG_UP)) {
            return false;
        }
        if (answer.equals(SILENCE)) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
        say(answer, out);
        return !answer.startsWith("421");
    }

    private static void say(String answer, OutputStream out) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket caller : List.copyOf(open)) {
                caller.close();
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
