import type { Meeting } from '@plenum/panel';
import type { Call, Phase } from './call.js';
import type { Desk } from './desk.js';

/** Says to screen readers what others see at once: coming in and out, and who shares a screen. */
export class News {
  private phase: Phase = 'out';
  private sharers: ReadonlySet<string> = new Set();
  private shares = false;

  constructor(private readonly meeting: Meeting) {}

  /** What another panel said already is not said again. */
  resume(call: Call): void {
    this.phase = 'in';
    this.shares = call.sending.has('screen');
  }

  look(call: Call, { t, nameOf }: Pick<Desk, 't' | 'nameOf'>): void {
    const before = this.phase;
    this.phase = call.phase === 'joining' ? before : call.phase;
    if (call.phase === 'in' && (before === 'out' || before === 'elsewhere')) {
      this.meeting.say(t('said-in'));
      this.sharers = sharersOf(call);
    } else if (before !== 'out' && call.phase === 'out') {
      this.meeting.say(t('said-out'));
    } else if (before !== 'elsewhere' && call.phase === 'elsewhere') {
      this.meeting.say(t('elsewhere'));
    }
    this.sharing(call, { t, nameOf });
  }

  private sharing(call: Call, { t, nameOf }: Pick<Desk, 't' | 'nameOf'>): void {
    if (call.phase !== 'in') {
      return;
    }
    const sharers = sharersOf(call);
    const me = this.meeting.you().participant;
    const told = (some: ReadonlySet<string>, others: ReadonlySet<string>, key: 'said-shares' | 'said-shares-not') =>
      [...some].filter((one) => one !== me && !others.has(one)).forEach((one) => this.meeting.say(t(key, { name: nameOf(one) })));
    told(sharers, this.sharers, 'said-shares');
    told(this.sharers, sharers, 'said-shares-not');
    this.sharers = sharers;
    const shares = call.sending.has('screen');
    if (shares !== this.shares) {
      this.shares = shares;
      this.meeting.say(t(shares ? 'said-sharing' : 'said-not-sharing'));
    }
  }
}

function sharersOf(call: Call): ReadonlySet<string> {
  return new Set(call.tracks.everyone.filter((one) => call.tracks.sends(one, 'screen')));
}
