package org.plenum.web.files;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.kernel.MeetingFiles;
import org.plenum.spi.StoredFile;

/**
 * The answer that gives a file out: to be saved and never run, whatever it is. Pictures are shown by pages that embed them; a file opened by
 * its address has no origin, no script and no plugin.
 */
final class Download {
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,15})-([0-9]{0,15})");
    /** Not in the plain form of a file's name (RFC 6266). */
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9 ._()-]");

    private Download() {}

    static Response head(MeetingFiles.Granted readable) {
        return headers(Response.ok(), readable).header("Content-Length", readable.file().file().length()).build();
    }

    /** @param range as the header has it, empty for all; one range is given, else all @param ifRange tag of the file that it is a range of; empty for any */
    static Response of(MeetingFiles.Granted readable, String range, String ifRange) {
        long length = readable.file().file().length();
        boolean isSame = ifRange.isEmpty() || ifRange.equals(tag(readable));
        Matcher asked = RANGE.matcher(isSame ? range : "");
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return headers(Response.ok(part(readable.content(), 0, length)), readable)
                    .header("Content-Length", length)
                    .build();
        }
        return part(readable, Part.of(asked.group(1), asked.group(2), length), length);
    }

    private static Response part(MeetingFiles.Granted readable, Optional<Part> part, long length) {
        if (part.isEmpty()) {
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + length)
                    .build();
        }
        Part given = part.get();
        return headers(
                        Response.status(Response.Status.PARTIAL_CONTENT)
                                .entity(part(readable.content(), given.from(), given.length())),
                        readable)
                .header("Content-Range", "bytes " + given.from() + "-" + (given.from() + given.length() - 1) + "/" + length)
                .header("Content-Length", given.length())
                .build();
    }

    private static StreamingOutput part(Path content, long from, long length) {
        return out -> send(content, from, length, out);
    }

    private static void send(Path content, long from, long length, OutputStream out) throws IOException {
        try (FileChannel file = FileChannel.open(content)) {
            WritableByteChannel to = Channels.newChannel(out);
            long at = from;
            while (at < from + length) {
                long sent = file.transferTo(at, Math.min(1 << 20, from + length - at), to);
                if (sent <= 0) {
                    throw new IOException("the file is shorter than it was");
                }
                at += sent;
            }
        }
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, MeetingFiles.Granted readable) {
        StoredFile file = readable.file().file();
        return guarded(answer)
                .header("Content-Type", file.type())
                .header("Content-Disposition", disposition(readable.name()))
                .header("Accept-Ranges", "bytes")
                .header("ETag", tag(readable));
    }

    /** To be saved, and never run. */
    static Response.ResponseBuilder guarded(Response.ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer");
    }

    private static String tag(MeetingFiles.Granted readable) {
        return "\"" + readable.file().hash().substring(0, 32) + "\"";
    }

    /** RFC 6266: once in plain letters for old programs, once as it is. */
    static String disposition(String name) {
        String plain = UNUSUAL.matcher(name).replaceAll("_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }

    /** @param from first byte @param length bytes, 1 at least */
    record Part(long from, long length) {
        /** Of the two numbers of a range; empty if there is no such part. */
        static Optional<Part> of(String first, String last, long length) {
            if (first.isEmpty()) {
                long tail = Math.min(Long.parseLong(last), length);
                return tail == 0 ? Optional.empty() : Optional.of(new Part(length - tail, tail));
            }
            long from = Long.parseLong(first);
            long to = last.isEmpty() ? length - 1 : Math.min(Long.parseLong(last), length - 1);
            return from > to ? Optional.empty() : Optional.of(new Part(from, to - from + 1));
        }
    }
}
