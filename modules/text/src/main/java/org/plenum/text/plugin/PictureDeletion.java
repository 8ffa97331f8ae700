package org.plenum.text.plugin;

import java.util.List;
import java.util.regex.Pattern;
import org.plenum.spi.FileId;
import org.plenum.spi.Listener;
import org.plenum.spi.Plenum;

/** Has the server delete pictures that were discarded: the events {@code picture-removed} of one plugin. */
public final class PictureDeletion implements Listener {
    private static final Pattern FILE = Pattern.compile("\"file\":\"([A-Za-z0-9_-]{22})\"");

    private final String plugin;
    private volatile List<Plenum> server = List.of();

    public PictureDeletion(String plugin) {
        this.plugin = plugin;
    }

    /** From now on. */
    public void begin(Plenum plenum) {
        server = List.of(plenum);
    }

    @Override
    public void after(Happened happened) {
        if (happened.plugin().equals(plugin) && happened.name().equals("picture-removed")) {
            FILE.matcher(happened.payload())
                    .results()
                    .map(found -> new FileId(found.group(1)))
                    .forEach(file -> server.forEach(plenum -> plenum.files().delete(file)));
        }
    }
}
