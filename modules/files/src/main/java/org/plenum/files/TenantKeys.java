package org.plenum.files;

import org.plenum.spi.TenantId;

/** One key a tenant; without it what was sealed for the tenant is lost for good (S32). */
public interface TenantKeys {
    /** 32 random bytes, made when they are first asked for; the caller clears nothing. */
    byte[] key(TenantId tenant);
}
