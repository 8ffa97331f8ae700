package org.plenum.plugin.files;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenum.spi.FileId;
import org.plenum.spi.Listener;
import org.plenum.spi.Plenum;

/** Has the server delete what somebody has deleted. */
final class Deletion implements Listener {
    private static final Pattern FILE = Pattern.compile("\"file\":\"([A-Za-z0-9_-]{22})\"");

    private volatile List<Plenum> server = List.of();

    /** From now on. */
    void begin(Plenum plenum) {
        server = List.of(plenum);
    }

    @Override
    public void after(Happened happened) {
        if (happened.plugin().equals("files") && happened.name().equals("file-deleted")) {
            Matcher file = FILE.matcher(happened.payload());
            if (file.find()) {
                server.forEach(plenum -> plenum.files().delete(new FileId(file.group(1))));
            }
        }
    }
}
