package org.plenum.web.meeting;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.plenum.meeting.Door;
import org.plenum.meeting.Invitation;
import org.plenum.meeting.InvitationMails;
import org.plenum.meeting.MeetingStore;
import org.plenum.meeting.Meetings;
import org.plenum.meeting.Person;
import org.plenum.meeting.RefusalPace;
import org.plenum.meeting.TenantTerms;
import org.plenum.tenant.Accounts;
import org.plenum.tenant.Post;
import org.plenum.tenant.Tenants;
import org.plenum.web.start.ServerAddress;

/** Puts planning and entering of meetings together. */
@Dependent
class MeetingBeans {
    @Produces
    @Singleton
    Meetings meetings(MeetingStore store, TenantTerms.Directory terms, Person.Directory people, Clock clock) {
        return new Meetings(store, terms, people, new SecureRandom(), clock);
    }

    @Produces
    @Singleton
    InvitationMails mails(
            MeetingStore store,
            Invitation.Queue queue,
            Person.Directory people,
            Post post,
            Tenants tenants,
            ServerAddress address,
            Clock clock) {
        var letters = new InvitationLetters(post, tenants, new Links(address));
        return new InvitationMails(store, queue, people, letters, new SecureRandom(), clock, OpenInvitations.PAUSE);
    }

    @Produces
    @Singleton
    Door door(MeetingStore store, TenantTerms.Directory terms, Person.Directory people) {
        return new Door(store, terms, people, new SecureRandom());
    }

    @Produces
    @Singleton
    RefusalPace pace(Clock clock) {
        return new RefusalPace(clock);
    }

    @Produces
    @Singleton
    EntryThrottle throttle(Clock clock) {
        return new EntryThrottle(clock);
    }

    @Produces
    @Singleton
    InvitationsResource.Again again(Clock clock) {
        return new InvitationsResource.Again(clock);
    }

    @Produces
    @Singleton
    Person.Directory people(Accounts accounts, Clock clock) {
        return new AccountHolders(accounts, clock);
    }

    @Produces
    @Singleton
    TenantTerms.Directory terms(Tenants tenants) {
        return new KeptTerms(tenants);
    }
}
