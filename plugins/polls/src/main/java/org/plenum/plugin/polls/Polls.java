package org.plenum.plugin.polls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plenum.plugin.polls.Poll.BoxPlace;
import org.plenum.plugin.polls.PollsEvent.BallotCast;
import org.plenum.plugin.polls.PollsEvent.BoxFilled;
import org.plenum.plugin.polls.PollsEvent.BoxReplaced;
import org.plenum.plugin.polls.PollsEvent.PollClosed;
import org.plenum.plugin.polls.PollsEvent.PollDeleted;
import org.plenum.plugin.polls.PollsEvent.PollPrepared;
import org.plenum.plugin.polls.PollsEvent.PollStarted;
import org.plenum.plugin.polls.PollsEvent.ResultsPublished;
import org.plenum.plugin.polls.PollsEvent.ResultsWithheld;
import org.plenum.plugin.polls.PollsEvent.SharesTold;
import org.plenum.plugin.polls.PollsEvent.TallyTold;
import org.plenum.plugin.polls.PollsEvent.VoteCast;
import org.plenum.spi.Command;
import org.plenum.spi.Document;
import org.plenum.spi.Event;
import org.plenum.spi.Meeting;
import org.plenum.spi.MeetingFeature;
import org.plenum.spi.Permission;
import org.plenum.spi.Role;
import org.plenum.spi.Viewer;

/** The polls of one meeting. */
final class Polls implements MeetingFeature<PollsState> {
    static final Permission MANAGE = Permission.staff("polls:manage");
    static final Permission VOTE = Permission.everyone("polls:vote");
    static final Permission REPORT = new Permission("polls:report", Set.of(Role.ORGANIZER));

    @Override
    public PollsState initial() {
        return PollsState.EMPTY;
    }

    @Override
    public Class<? extends Event> events() {
        return PollsEvent.class;
    }

    @Override
    public List<Command<PollsState, ?>> commands() {
        var all = new ArrayList<Command<PollsState, ?>>();
        all.addAll(Preparing.commands());
        all.addAll(Voting.commands());
        all.addAll(Closing.commands());
        all.addAll(Reporting.commands());
        return all;
    }

    @Override
    public PollsState evolve(PollsState state, Event event) {
        return switch ((PollsEvent) event) {
            case PollPrepared one -> state.with(Poll.draft(one.poll(), one.by(), one.form(), one.at()));
            case PollDeleted one -> state.without(one.poll());
            case PollStarted one ->
                state.with(state.find(one.poll())
                        .orElseGet(() -> Poll.draft(one.poll(), one.by(), one.form(), one.at()))
                        .started(one.form(), one.at()));
            case VoteCast one -> state.with(one.poll(), poll -> poll.with(one.voter(), one.vote()));
            case BallotCast one -> state.with(one.poll(), poll -> poll.with(one.voter()));
            case BoxFilled one -> state.with(one.poll(), poll -> poll.with(one.box(), BoxPlace.of(one.id())));
            case BoxReplaced one -> state.with(one.poll(), poll -> poll.with(one.box(), BoxPlace.of(one.id())));
            case TallyTold one -> state.with(one.poll(), poll -> poll.told(one.at()));
            case SharesTold one -> state;
            case PollClosed one -> state.with(one.poll(), poll -> poll.closed(one.tooFew()));
            case ResultsPublished one -> state.with(one.poll(), poll -> poll.published(true));
            case ResultsWithheld one -> state.with(one.poll(), poll -> poll.published(false));
        };
    }

    @Override
    public List<Document> documents(PollsState state, Viewer viewer, Meeting meeting, Locale language) {
        return Saving.documents(state, viewer, meeting, language);
    }

    @Override
    public PollsView view(PollsState state, Viewer viewer, Meeting meeting) {
        return new PollsView(
                state.polls().stream()
                        .filter(poll -> viewer.isStaff() || poll.stage() != Stage.DRAFT)
                        .map(poll -> ShownPoll.of(poll, viewer))
                        .toList(),
                meeting.settings().flag("namedPolls"),
                meeting.settings().flag("resultsToAll"),
                meeting.settings().number("mostOptions"));
    }

    /**
     * What a person is shown on joining.
     *
     * @param named whether polls by name are allowed
     * @param resultsToAll what is proposed for a new poll
     * @param mostOptions of a new poll
     */
    record PollsView(List<ShownPoll> polls, boolean named, boolean resultsToAll, long mostOptions) {
        PollsView {
            polls = List.copyOf(polls);
        }
    }
}
