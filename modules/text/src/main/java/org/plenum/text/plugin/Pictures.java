package org.plenum.text.plugin;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plenum.spi.FileId;
import org.plenum.spi.FileState;
import org.plenum.spi.Viewer;

/** The pictures of a meeting's texts, in the order in which they came, and what follows for them. */
public final class Pictures {
    /** The oldest ones that were refused are forgotten first. */
    static final int REFUSED_REMEMBERED = 100;

    private Pictures() {}

    static Optional<Picture> find(List<Picture> pictures, FileId file) {
        return pictures.stream().filter(one -> one.file().equals(file)).findFirst();
    }

    /** One more. */
    public static List<Picture> with(List<Picture> pictures, Picture brought) {
        return Stream.concat(without(pictures, brought.file()).stream(), Stream.of(brought)).toList();
    }

    /** It stands otherwise with one; nothing changes if it is to go. */
    public static List<Picture> checked(List<Picture> pictures, FileId file, FileState state, String reason, String finding) {
        List<Picture> all = changed(pictures, file, one -> one.state() == FileState.DELETED
                ? one
                : new Picture(file, one.by(), one.name(), state, reason, finding));
        long tooMany = all.stream().filter(one -> one.state() == FileState.REFUSED).count() - REFUSED_REMEMBERED;
        return tooMany <= 0
                ? all
                : all.stream()
                        .filter(one -> one.state() == FileState.REFUSED)
                        .findFirst()
                        .map(oldest -> without(all, oldest.file()))
                        .orElse(all);
    }

    /** One is not there any more. @param gone whether the server has deleted it already */
    public static List<Picture> removed(List<Picture> pictures, FileId file, boolean gone) {
        return gone ? without(pictures, file) : changed(pictures, file, Picture::discarded);
    }

    /** What somebody is shown of them: others' only once they were released. */
    public static List<Picture.Seen> seen(List<Picture> pictures, Viewer viewer) {
        return pictures.stream()
                .filter(one -> one.state() != FileState.DELETED && (one.isKnown() || viewer.is(one.by())))
                .map(one -> {
                    boolean own = viewer.is(one.by());
                    return new Picture.Seen(one.file(), own, own ? one.name() : "", one.state(), one.reason(), one.finding());
                })
                .toList();
    }

    private static List<Picture> changed(List<Picture> pictures, FileId file, UnaryOperator<Picture> change) {
        return pictures.stream().map(one -> one.file().equals(file) ? change.apply(one) : one).toList();
    }

    private static List<Picture> without(List<Picture> pictures, FileId file) {
        return pictures.stream().filter(one -> !one.file().equals(file)).toList();
    }
}
