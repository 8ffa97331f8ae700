import { PanelElement } from '@plenum/panel';
import { state } from 'lit/decorators.js';
import { Agenda, type Current, type Draft, type Item } from './agenda.js';
import type { Countdown } from './countdown.js';
import { Queue, type Turn } from './queue.js';

export interface View {
  readonly agenda?: { readonly items?: readonly Item[]; readonly current?: readonly Current[] };
  readonly countdown?: readonly Countdown[];
  readonly queue?: { readonly open?: boolean; readonly turnLength?: string; readonly waiting?: readonly Turn[]; readonly speaking?: readonly Turn[] };
}

/** Keeps up with agenda, countdown and queue. */
export abstract class Following extends PanelElement<View> {
  @state() protected agenda = new Agenda();
  @state() protected countdown: Countdown | undefined;
  @state() protected queue = new Queue();

  protected begin(view: View): void {
    this.agenda = Agenda.of(view.agenda);
    this.countdown = view.countdown?.[0];
    this.queue = Queue.of(view.queue);
  }

  protected listen(): void {
    this.followAgenda();
    this.followCountdown();
    this.followQueue();
  }

  private followAgenda(): void {
    this.on<{ items: readonly Draft[] }>('items-added', ({ items }) => (this.agenda = this.agenda.added(items)));
    this.on<{ item: Draft }>('item-changed', ({ item }) => (this.agenda = this.agenda.changed(item)));
    this.on<{ item: string; speaker: readonly string[] }>('speaker-named', ({ item, speaker }) => (this.agenda = this.agenda.spokenBy(item, speaker)));
    this.on<{ item: string; place: number }>('item-moved', ({ item, place }) => (this.agenda = this.agenda.moved(item, place)));
    this.on<{ item: string; back: boolean; at: string }>('item-started', ({ item, back, at }) => (this.agenda = this.agenda.started(item, back, at)));
    this.on<{ item: string; done: boolean; at: string }>('item-marked', ({ item, done, at }) => (this.agenda = this.agenda.marked(item, done, at)));
    this.on<{ item: string }>('item-removed', ({ item }) => (this.agenda = this.agenda.removed(item)));
    this.on('agenda-cleared', () => (this.agenda = new Agenda()));
  }

  private followCountdown(): void {
    for (const happened of ['started', 'paused', 'resumed', 'adjusted']) {
      this.on<{ countdown: Countdown }>(`countdown-${happened}`, ({ countdown }) => (this.countdown = countdown));
    }
    this.on('countdown-stopped', () => (this.countdown = undefined));
  }

  /** What was forgotten has nobody in it. */
  private followQueue(): void {
    type Of = { readonly person: readonly string[] };
    const each = ({ person }: Of, change: (queue: Queue, one: string) => Queue) => (this.queue = person.reduce(change, this.queue));
    this.on<Of & { at: string }>('queue-joined', (joined) => each(joined, (queue, one) => queue.joined(one, joined.at)));
    this.on<Of>('queue-left', (left) => each(left, (queue, one) => queue.left(one)));
    this.on<Of & { at: string }>('word-given', (given) => each(given, (queue, one) => queue.given(one, given.at)));
    this.on<Of>('turn-ended', (ended) => each(ended, (queue, one) => queue.ended(one)));
    this.on('queue-cleared', () => (this.queue = this.queue.cleared()));
    this.on('queue-opened', () => (this.queue = this.queue.opened(true)));
    this.on('queue-closed', () => (this.queue = this.queue.opened(false)));
    this.on<{ length: string }>('turn-length-set', ({ length }) => (this.queue = this.queue.timed(length)));
    this.on('queue-forgotten', () => (this.queue = new Queue(this.queue.open, this.queue.turnLength)));
  }
}
