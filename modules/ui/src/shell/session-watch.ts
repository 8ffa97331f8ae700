import type { Session } from '../client/api.js';
import { IdleWatch } from './idle.js';

const CHANNEL = 'plenum-session';
const SHARED_COMPUTER_IDLE_MILLISECONDS = 600_000;

/** What happens to the session elsewhere: in other tabs, while the page was put away, or because nobody is there. */
export interface SessionNews {
  /** It may be another one now, or none. */
  changed(): void;
  /** The page comes out of the browser's memory, as it was once. */
  shownAgain(): void;
  /** Nobody has touched a shared computer for ten minutes. */
  idle(): void;
  /** Somebody uses a shared computer, which the server should know. */
  active(): void;
}

/** Watches for {@link SessionNews}, and brings news to the other tabs. */
export class SessionWatch {
  private channel: BroadcastChannel | undefined;
  private readonly idle: IdleWatch;

  constructor(private readonly news: SessionNews) {
    this.idle = new IdleWatch(SHARED_COMPUTER_IDLE_MILLISECONDS, () => this.used(), () => news.idle());
  }

  start(): void {
    this.channel = new BroadcastChannel(CHANNEL);
    this.channel.onmessage = (message) => (message.data === 'used' ? this.idle.touch() : this.news.changed());
    addEventListener('pageshow', this.shown);
    document.addEventListener('visibilitychange', this.seen);
  }

  stop(): void {
    this.channel?.close();
    this.idle.stop();
    removeEventListener('pageshow', this.shown);
    document.removeEventListener('visibilitychange', this.seen);
  }

  /** To the other tabs of this browser. */
  tell(): void {
    this.channel?.postMessage('changed');
  }

  follow(session: Session): void {
    if (session.signedIn && session.sharedComputer) {
      this.idle.start();
    } else {
      this.idle.stop();
    }
  }

  private used(): void {
    this.channel?.postMessage('used');
    this.news.active();
  }

  private readonly shown = (event: PageTransitionEvent) => {
    if (event.persisted) {
      this.news.shownAgain();
    }
  };

  private readonly seen = () => {
    if (document.visibilityState === 'visible') {
      this.news.changed();
    }
  };
}
