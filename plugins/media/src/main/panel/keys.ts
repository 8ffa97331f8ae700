import type { Options } from './desk.js';

const WRITTEN_IN = 'input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable]:not([contenteditable=false])';
/** What the space bar already does something with. */
const PRESSED = `${WRITTEN_IN}, button, a[href], input, summary, video, audio, [role=button], [role=menuitem], [role=menuitemcheckbox], [role=tab], [role=checkbox], [role=slider], wa-dropdown-item`;

export interface KeysDesk {
  readonly options: Options;
  /** Whether there is a microphone that can be turned on and off. */
  readonly ready: boolean;
  readonly speaks: boolean;
  /** @param held for as long as a key is held, and not to be said aloud */
  turn(on: boolean, held: boolean): void;
}

/** M turns the microphone on and off, and the space bar is held to talk: wherever nobody writes, and as the person wants it. */
export class Keys {
  private holding = false;

  constructor(private readonly desk: () => KeysDesk) {}

  start(): void {
    document.addEventListener('keydown', this.pressed);
    document.addEventListener('keyup', this.released);
    addEventListener('blur', this.let);
  }

  stop(): void {
    document.removeEventListener('keydown', this.pressed);
    document.removeEventListener('keyup', this.released);
    removeEventListener('blur', this.let);
    this.holding = false;
  }

  private readonly pressed = (key: KeyboardEvent) => {
    const { options, ready, speaks } = this.desk();
    if (!ready || key.defaultPrevented || key.ctrlKey || key.metaKey || key.altKey) {
      return;
    }
    if (key.key.toLowerCase() === 'm' && options.keys && !key.repeat && !isAt(key, WRITTEN_IN)) {
      this.desk().turn(!speaks, false);
    } else if (key.key === ' ' && options.pushToTalk && !isAt(key, PRESSED)) {
      // The page shall not scroll.
      key.preventDefault();
      if (!key.repeat && !speaks) {
        this.holding = true;
        this.desk().turn(true, true);
      }
    }
  };

  private readonly released = (key: KeyboardEvent) => {
    if (key.key === ' ') {
      this.let();
    }
  };

  private readonly let = () => {
    if (this.holding) {
      this.holding = false;
      this.desk().turn(false, true);
    }
  };
}

/** Whether the key was pressed in such an element, however deep. */
function isAt(key: KeyboardEvent, selector: string): boolean {
  const [at] = key.composedPath();
  return at instanceof Element && at.closest(selector) !== null;
}
