package org.plenum.web.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.plenum.kernel.Kernel;
import org.plenum.privacy.DataHolder;
import org.plenum.privacy.DataRights;
import org.plenum.privacy.DataSubject;
import org.plenum.privacy.Erasure;

/** Puts the rights about personal data together. */
@Dependent
class PrivacyBeans {
    private static final String ACCOUNT = "account";

    @Produces
    @Singleton
    DataRights rights(
            Kernel kernel,
            @Any Instance<DataHolder> holders,
            DataSubject.Directory subjects,
            Erasure.Store erasures,
            Clock clock) {
        // The others find the person by what the account says.
        Comparator<DataHolder> accountLast = Comparator.comparing(holder -> holder.id().equals(ACCOUNT));
        List<DataHolder> own = holders.stream()
                .sorted(accountLast.thenComparing(DataHolder::id))
                .toList();
        return new DataRights(kernel.personalData(), own, subjects, erasures, clock);
    }
}
