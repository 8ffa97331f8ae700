package org.plenum.plugin.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenum.plugin.link.LinksEvent.LinkAdded;
import org.plenum.plugin.link.LinksEvent.LinkDeleted;
import org.plenum.spi.Ask;
import org.plenum.spi.Command;
import org.plenum.spi.Decision;
import org.plenum.spi.Document;
import org.plenum.spi.DocumentText;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Permission;
import org.plenum.spi.PlenumException;
import org.plenum.spi.Viewer;

/** The web links of one meeting. The server opens none of them. */
final class Links implements MeetingFeature<LinksState> {
    private static final Permission ADD = Permission.staff("web-link:add");
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_ADDRESS = 2000;

    @Override
    public LinksState initial() {
        return LinksState.EMPTY;
    }

    @Override
    public Class<? extends Event> events() {
        return LinksEvent.class;
    }

    @Override
    public List<Command<LinksState, ?>> commands() {
        return List.of(
                Command.of("add-link", AddLink.class, ADD, Links::add),
                Command.of("delete-link", DeleteLink.class, ADD, Links::delete));
    }

    /** @param address as a browser writes it: ASCII */
    record AddLink(String title, String address) {}

    /** The reply. */
    record Added(String link) {}

    record DeleteLink(String link) {}

    @Override
    public LinksState evolve(LinksState state, Event event) {
        return switch ((LinksEvent) event) {
            case LinkAdded added -> state.with(new LinksState.Link(added.link(), added.title(), added.address()));
            case LinkDeleted deleted -> state.without(deleted.link());
        };
    }

    @Override
    public LinksState view(LinksState state, Viewer viewer, Meeting meeting) {
        return state;
    }

    @Override
    public List<Document> documents(LinksState state, Viewer viewer, Meeting meeting, Locale language) {
        String text = state.links().stream()
                .map(link -> "- " + DocumentText.markdown(link.title()) + ": <" + link.address() + ">\n")
                .collect(Collectors.joining());
        return text.isEmpty()
                ? List.of()
                : List.of(new Document("links", Document.Type.MARKDOWN, Document.titled("Web links", "Webblänkar"), text));
    }

    private static Decision add(LinksState state, Ask<AddLink> ask) {
        String title = title(ask.payload().title());
        String address = address(ask.payload().address());
        long most = ask.meeting().settings().number("mostLinks");
        if (state.links().size() >= most) {
            return Decision.refuse(LinksError.TOO_MANY_LINKS, state.links().size() + " links; " + most + " are allowed");
        }
        return Decision.happened(new LinkAdded(ask.id(), title, address, ask.caller().participant(), ask.at()))
                .replying(new Added(ask.id()));
    }

    private static Decision delete(LinksState state, Ask<DeleteLink> ask) {
        String link = ask.payload().link();
        return state.has(link)
                ? Decision.happened(new LinkDeleted(link, ask.caller().participant(), ask.at()))
                : Decision.refuse(LinksError.LINK_NOT_FOUND, "a link of " + state.links().size());
    }

    private static String title(String text) {
        String title = text.strip();
        boolean seen = title.codePoints().anyMatch(one -> !Character.isSpaceChar(one) && Character.getType(one) != Character.FORMAT);
        boolean unfit = title.codePoints().anyMatch(Character::isISOControl) || !StandardCharsets.UTF_8.newEncoder().canEncode(title);
        if (!seen || unfit || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw new PlenumException(LinksError.BAD_TITLE, "a title of " + text.length() + " characters");
        }
        return title;
    }

    private static String address(String text) {
        try {
            var address = new URI(text);
            boolean web = Set.of("http", "https").contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
            boolean ascii = text.chars().allMatch(one -> one > ' ' && one < 127 && one != '<' && one != '>');
            if (web && ascii && address.getHost() != null && address.getRawUserInfo() == null && text.length() <= LONGEST_ADDRESS) {
                return text;
            }
            throw new PlenumException(LinksError.BAD_ADDRESS, "an address of " + text.length() + " characters");
        } catch (URISyntaxException fault) {
            throw new PlenumException(LinksError.BAD_ADDRESS, "an address of " + text.length() + " characters", fault);
        }
    }
}
