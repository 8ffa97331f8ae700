package org.plenum.arch.breach.plugin;

import org.plenum.arch.breach.kernel.KernelHelper;

/** A plugin that knows the kernel. */
public interface Poll {
    /** The kernel's own. */
    Class<KernelHelper> kernel();
}
