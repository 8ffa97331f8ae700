package org.plenum.files;

import java.time.Duration;
import org.plenum.spi.CommonError;
import org.plenum.spi.PlenumException;
import org.plenum.spi.TenantId;

/**
 * What a tenant has set for files.
 *
 * @param tenantBytes all files together, 1 MiB to 1 PiB
 * @param meetingBytes files of one meeting together, 1 MiB to 1 PiB
 * @param fileBytes one file, 1 KiB to 64 GiB
 * @param uninspected what happens with files while an inspector is away
 * @param quarantine how long infected files are kept, 1-365 days
 * @param again files released this long ago are inspected again when the inspectors know more, 0-365 days
 */
public record FilePolicy(
        long tenantBytes, long meetingBytes, long fileBytes, Uninspected uninspected, Duration quarantine, Duration again) {
    /** 10 GiB, 2 GiB and 100 MiB; files wait; 30 days in quarantine (S86); inspected again for 14 days. */
    public static final FilePolicy NORMAL =
            new FilePolicy(10L << 30, 2L << 30, 100L << 20, Uninspected.WAIT, Duration.ofDays(30), Duration.ofDays(14));

    private static final int LONGEST_DAYS = 365;

    /** Files never pass without inspection; this is what happens instead. */
    public enum Uninspected {
        /** They are inspected when that is possible again. */
        WAIT,
        /** They are refused. */
        REFUSE
    }

    /** Of each tenant, now. */
    public interface Directory {
        FilePolicy of(TenantId tenant);

        /** Takes its place from now on. */
        void save(TenantId tenant, FilePolicy policy);
    }

    /** @throws PlenumException INVALID, naming what is out of range */
    public FilePolicy {
        within("tenantBytes", tenantBytes, 1L << 20, 1L << 50);
        within("meetingBytes", meetingBytes, 1L << 20, 1L << 50);
        within("fileBytes", fileBytes, 1L << 10, 64L << 30);
        within("quarantineDays", quarantine.toDays(), 1, LONGEST_DAYS);
        within("againDays", again.toDays(), 0, LONGEST_DAYS);
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new PlenumException(CommonError.INVALID, "field " + name + ": " + value + "; " + least + " to " + most + " are allowed");
        }
    }
}
