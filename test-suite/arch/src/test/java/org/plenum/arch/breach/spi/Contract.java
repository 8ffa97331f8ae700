package org.plenum.arch.breach.spi;

import org.plenum.arch.breach.kernel.KernelHelper;

/** An SPI that knows the kernel. */
public interface Contract {
    /** The kernel's own. */
    Class<KernelHelper> kernel();
}
