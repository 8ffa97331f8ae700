package org.plenum.web.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.plenum.files.KnownFile;
import org.plenum.files.LateFindings;
import org.plenum.meeting.MeetingStore;
import org.plenum.spi.MeetingId;
import org.plenum.spi.ParticipantId;
import org.plenum.spi.PlenumException;
import org.plenum.tenant.Account;
import org.plenum.tenant.Accounts;
import org.plenum.tenant.Letters;

/** Mails those with an account who were given a file that is infected after all: also when the meeting is over. Guests are told in the meeting alone. */
@Dependent
class LateFindingLetters implements LateFindings {
    private static final Logger LOG = System.getLogger(LateFindingLetters.class.getName());

    private final MeetingStore meetings;
    private final Accounts accounts;
    private final Letters letters;

    @Inject
    LateFindingLetters(MeetingStore meetings, Accounts accounts, Letters letters) {
        this.meetings = meetings;
        this.accounts = accounts;
        this.letters = letters;
    }

    @Override
    public void tell(KnownFile file, List<ParticipantId> readers) {
        MeetingId meeting = file.file().meeting();
        String title = meetings.find(meeting).map(found -> found.plan().title()).orElse("");
        readers.stream()
                .flatMap(reader -> meetings.holder(meeting, reader).stream())
                .flatMap(account -> accounts.find(account).stream())
                .forEach(account -> tell(account, file, title));
    }

    private void tell(Account account, KnownFile file, String title) {
        try {
            letters.fileWithdrawn(account, file.file().name(), title, file.finding());
        } catch (PlenumException fault) {
            LOG.log(Level.WARNING, "account {0} is not told that file {1} is infected: {2}", account.id(), file.id(), fault.getMessage());
        }
    }
}
