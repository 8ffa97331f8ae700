package org.plenum.arch.breach.tenant;

import org.plenum.arch.breach.kernel.KernelHelper;

/** A domain that knows the kernel. */
public interface Customer {
    /** The kernel's own. */
    Class<KernelHelper> kernel();
}
