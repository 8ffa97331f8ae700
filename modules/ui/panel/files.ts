/** What may be brought now. */
export interface Allowance {
  /** `waiting`: files are taken, and inspected later; `off`: none are taken now. */
  readonly state: 'on' | 'waiting' | 'off';
  /** Bytes that one file may have. */
  readonly longest: number;
  /** Bytes that all files of the meeting together may still have. */
  readonly left: number;
}

export interface UploadOptions {
  /** What the file is for, in the plugin's own words; up to 100 characters. */
  readonly purpose?: string;
  /** Whether metadata are to be removed, such as the place where a picture was taken. */
  readonly withoutMetadata?: boolean;
  /** Called as bytes arrive at the server; goes back when some were lost on the way. Not called while the upload waits for its turn. */
  readonly onProgress?: (sent: number, length: number) => void;
  /** Called when the connection was lost, and when it is there again. */
  readonly onTrouble?: (lost: boolean) => void;
  /** Gives the upload up; the server forgets what has come. */
  readonly signal?: AbortSignal;
}

/** How it stands with a file whose bytes have all come. */
export interface Standing {
  readonly state: 'checking' | 'waiting' | 'released' | 'refused' | 'withdrawn';
  /** Why it is refused, withdrawn or waiting, such as `infected`. */
  readonly reason?: string;
  /** What was found, such as the name of a virus. */
  readonly finding?: string;
}
