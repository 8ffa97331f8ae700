package org.plenum.spi;

/**
 * How it stands with a file whose bytes have all come. Nobody but inspectors reads a byte of it unless it is {@link #RELEASED}.
 *
 * @since 1
 */
public enum FileState {
    /** Being inspected. */
    CHECKING,
    /** An inspector that has to look at it is not there; it is inspected when that comes back. */
    WAITING,
    /** Every inspector said clean. */
    RELEASED,
    /** An inspector did not let it pass; its content is gone, or in quarantine. It stays so. */
    REFUSED,
    /** It was released, and a later inspection found something; its content is in quarantine. It stays so. */
    WITHDRAWN,
    /** It is gone: deleted, expired, or its uploader's data were erased. It stays so. */
    DELETED
}
