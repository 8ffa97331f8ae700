import { PanelElement, panelStyles, type MediaKind, type TrackName } from '@plenum/panel';
import { nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { Acts } from './acts.js';
import { bars, words } from './bars.js';
import { Call, type CallOwner, type Held, type MakeLines, type Phase } from './call.js';
import { controls } from './controls.js';
import { controlStyles } from './controls.styles.js';
import type { Desk, Options } from './desk.js';
import { deviceCheck, type DeviceCheck, type Wants } from './device-check.js';
import { Fitting } from './fitting.js';
import { gallery } from './gallery.js';
import { galleryStyles } from './gallery.styles.js';
import { Keys } from './keys.js';
import { Layouts } from './layouts.js';
import { Level, Speaking } from './level.js';
import { Local } from './local.js';
import { News } from './news.js';
import { subject, type Notice } from './notices.js';
import { gradeFrom, ownGrade, type Grade } from './quality.js';
import { questionDialog, type Question } from './question.js';
import { sceneOf, tilesOf, type Layout, type Scene, type Tile } from './scene.js';
import { Sound } from './sound.js';
import { Statistics, type Reading } from './statistics.js';
import { statisticsView, type StatisticsView } from './statistics-view.js';
import { texts } from './texts.js';
import { Sight, Soon, wanted } from './watching.js';
import { SOMEONE, type View } from './wire.js';

/** What the next panel finds. */
const HELD = 'call';

interface Left {
  readonly held: Held;
  readonly wanted: Layout;
  readonly stays: boolean;
  readonly agreed: boolean;
}

const MEASURE_EVERY = 2000;
const CHECK = unsafeStatic(deviceCheck);
const STATISTICS = unsafeStatic(statisticsView);
const MAY = { join: 'may-not-join', microphone: 'may-not-speak', camera: 'may-not-show', screen: 'may-not-share' } as const;
const RIGHT = { join: 'media:join', microphone: 'media:speak', camera: 'media:show-camera', screen: 'media:share-screen' } as const;

/** Voice, pictures and shared screens: tiles over the content, controls under it. */
export class Media extends PanelElement<View> {
  static override styles = [panelStyles, galleryStyles, controlStyles];

  /** Makes the connections; the browser's unless a test has others. */
  protected make: MakeLines | undefined;
  @state() private mutedOnEntry = false;
  @state() private notices: readonly Notice[] = [];
  @state() private reading: Reading = { rows: [] };
  @state() private ownVoice = false;
  @state() private page = 0;
  @state() private pinned = '';
  @state() private screen = '';
  @state() private adjusting = '';
  @state() private question: Question | undefined;
  @query('.sounds') private place!: HTMLElement | null;
  @query('.question') private dialog!: HTMLDialogElement | null;
  @query('.check') private check!: DeviceCheck;
  @query('.statistics') private statisticsDialog!: StatisticsView;
  private readonly t = this.texts(texts);
  private call!: Call;
  private local!: Local;
  private layouts!: Layouts;
  private news!: News;
  private acts!: Acts;
  private phase: Phase = 'out';
  /** Who had the word last, other than oneself. */
  private speaker = '';
  private brought = '';
  private readonly sound = new Sound(() => this.place ?? undefined, () => this.requestUpdate());
  private readonly voice = new Speaking();
  private readonly level = new Level((level) => (this.ownVoice = this.voice.take(level, performance.now())));
  private readonly soon = new Soon(() => this.watch());
  private readonly sight = new Sight(() => this.soon.call());
  private readonly measured = new Statistics();
  private readonly fitting = new Fitting();
  private readonly keys = new Keys(() => ({
    options: this.options,
    ready: this.call.isIn && !this.whyNot('microphone'),
    speaks: this.call.sending.has('microphone'),
    turn: (on, held) => void this.acts.turnByKey(on, held),
  }));

  protected begin(view: View): void {
    this.mutedOnEntry = view.mutedOnEntry ?? false;
  }

  protected listen(): void {
    const { meeting } = this;
    const left = meeting.kept.get(HELD) as Left | undefined;
    meeting.kept.delete(HELD);
    this.local = new Local(meeting);
    this.layouts = new Layouts(meeting);
    this.news = new News(meeting);
    const owner: CallOwner = { changed: () => this.changed(), tell: (notice) => this.notice(notice) };
    this.call = new Call(meeting, this.local, owner, this.make, left?.held.tab);
    this.acts = new Acts({
      meeting, call: this.call, local: this.local, t: this.t,
      language: () => this.language, show: (question) => this.ask(question), notice: (notice) => this.notice(notice), drop: (fits) => this.drop(fits),
    });
    this.keep(this.call.listen());
    this.keep(meeting.onOpen(() => this.requestUpdate()));
    this.keep(meeting.onPeople(() => (this.forbid(), void this.acts.look())));
    this.on<{ muted: boolean }>('entry-set', ({ muted }, { earlier }) => {
      this.mutedOnEntry = muted;
      if (!earlier) {
        meeting.say(this.t(muted ? 'said-entry-muted' : 'said-entry-free'));
      }
    });
    this.watchPage();
    if (left) {
      this.acts.agreed = left.agreed;
      this.phase = 'in';
      this.news.resume(this.call);
      this.layouts.resume(left.wanted, left.stays);
      void this.call.resume(left.held);
    }
  }

  override disconnectedCallback(): void {
    // Without one it has not been in a meeting.
    if ((this.call as Call | undefined) !== undefined) {
      this.handOver();
    }
    this.soon.stop();
    this.sight.stop();
    this.fitting.stop();
    this.level.stop();
    this.sound.stop();
    super.disconnectedCallback();
  }

  private watchPage(): void {
    const left = () => this.call.leave();
    const seen = () => this.soon.call();
    const timer = setInterval(() => void this.measure(), MEASURE_EVERY);
    this.keys.start();
    document.addEventListener('visibilitychange', seen);
    addEventListener('pagehide', left);
    this.keep(() => {
      this.keys.stop();
      document.removeEventListener('visibilitychange', seen);
      removeEventListener('pagehide', left);
      clearInterval(timer);
    });
  }

  /** To the panel that takes this one's place at once; if none does, the call is left. */
  private handOver(): void {
    const { meeting } = this;
    const held = this.call.handOver();
    if (held) {
      const left: Left = { held, ...this.layouts.kept, agreed: this.acts.agreed };
      meeting.kept.set(HELD, left);
      setTimeout(() => {
        if (meeting.kept.get(HELD) === left) {
          meeting.kept.delete(HELD);
          held.tracks.forEach((track) => track.stop());
          meeting.request('leave', { tab: held.tab }).catch(() => undefined);
        }
      });
    }
  }

  // What happens.

  private changed(): void {
    const { phase, speaking } = this.call;
    if (speaking && speaking !== this.meeting.you().participant) {
      this.speaker = speaking;
    }
    if (phase !== this.phase && phase !== 'joining') {
      const was = this.isIn(this.phase);
      this.phase = phase;
      if (this.isIn(phase) !== was) {
        this.turned(this.isIn(phase));
      }
    }
    if (this.isIn(phase)) {
      this.layouts.see(this.tiles().filter(({ kind, own }) => kind === 'screen' && !own).map(({ key }) => key));
    }
    this.news.look(this.call, this.desk);
    this.check?.look();
    this.requestUpdate();
  }

  private turned(isIn: boolean): void {
    if (isIn) {
      this.layouts.begin();
      return;
    }
    this.layouts.end();
    this.drop(({ what }) => what !== 'refused');
    this.page = 0;
    this.pinned = '';
    this.reading = { rows: [] };
  }

  private isIn(phase: Phase): boolean {
    return phase === 'in' || phase === 'interrupted';
  }

  private notice(notice: Notice): void {
    this.notices = [...this.notices.filter((one) => subject(one) !== subject(notice)), notice];
    this.meeting.say(words(this.desk, notice));
  }

  private watch(): void {
    void this.call.watch(wanted(this.tiles(), this.sight.seen, document.hidden));
  }

  private async measure(): Promise<void> {
    const { lines } = this.call;
    if (lines && !document.hidden) {
      this.reading = this.measured.read(await lines.statistics(), this.naming);
    }
  }

  private readonly naming = (id: string): TrackName | undefined => {
    const own = (['microphone', 'camera', 'screen', 'screen-audio'] as const).find((kind: MediaKind) => this.local.track(kind)?.id === id);
    return own ? { participant: this.meeting.you().participant, kind: own } : this.call.tracks.nameOf(id);
  };

  /** Sends nothing that the person may not send any more: the server does not carry it either. */
  private forbid(): void {
    for (const kind of ['microphone', 'camera', 'screen'] as const) {
      if (this.call.sending.has(kind) && this.whyNot(kind)) {
        this.call.sending.stopped(kind);
        this.notice({ what: 'forbidden', kind });
      } else if (!this.whyNot(kind) && this.notices.some((notice) => notice.what === 'forbidden' && notice.kind === kind)) {
        this.notice({ what: 'allowed', kind });
      }
    }
  }

  // What the person does.

  private drop(fits: (notice: Notice) => boolean): void {
    this.notices = this.notices.filter((one) => !fits(one));
  }

  private async ask(question: Question | undefined): Promise<void> {
    this.dialog?.close();
    this.question = question;
    await this.updateComplete;
    this.dialog?.showModal();
  }

  private async setEntry(muted: boolean): Promise<void> {
    try {
      await this.requestOnce('set-entry', { muted });
    } catch (fault) {
      this.notice({ what: 'refused', fault });
    }
  }

  private pin(key: string): void {
    this.pinned = this.pinned === key ? '' : key;
    if (this.pinned && this.layouts.layout === 'grid') {
      this.layouts.choose('speaker');
    }
  }

  private async adjust(key: string): Promise<void> {
    this.adjusting = key;
    await this.updateComplete;
    this.shadowRoot?.querySelector<HTMLElement>('#volume')?.focus();
  }

  // What is shown.

  private get options(): Options {
    return { keys: this.meeting.remembered('keys') !== 'no', pushToTalk: this.meeting.remembered('push-to-talk') === 'yes' };
  }

  private option({ keys, pushToTalk }: Partial<Options>): void {
    if (keys !== undefined) {
      this.meeting.remember('keys', keys ? '' : 'no');
    }
    if (pushToTalk !== undefined) {
      this.meeting.remember('push-to-talk', pushToTalk ? 'yes' : '');
    }
    this.requestUpdate();
  }

  private whyNot(act: keyof typeof MAY): string {
    return this.meeting.can(RIGHT[act]) ? '' : this.t(MAY[act], { why: this.whyRefused(RIGHT[act]) });
  }

  private tiles(): readonly Tile[] {
    const { call, local, meeting } = this;
    return tilesOf({
      me: meeting.you().participant,
      tracks: call.tracks,
      people: meeting.people(),
      camera: call.sending.has('camera') ? local.track('camera') : undefined,
      microphone: call.sending.has('microphone'),
    });
  }

  private scene(): Scene {
    const { pinned, screen, speaker, page } = this;
    return sceneOf(this.tiles(), { layout: this.layouts.layout, pinned, screen, speaker, page });
  }

  private nameOf(participant: string): string {
    const you = this.meeting.you();
    return participant === you.participant ? you.name : this.meeting.person(participant).name;
  }

  private gradeOf({ own, participant }: Tile): Grade {
    return own ? ownGrade(this.reading, this.call.state) : participant === SOMEONE ? 'unknown' : gradeFrom(this.reading, participant);
  }

  private get shownPhase(): Phase {
    return this.call.phase === 'joining' && this.isIn(this.phase) ? this.phase : this.call.phase;
  }

  private get desk(): Desk {
    const { call, local, sound, meeting, language, notices, mutedOnEntry, options, pinned, adjusting } = this;
    const scene = this.scene();
    const shown = new Set(this.tiles().map(({ participant }) => participant));
    return {
      meeting, language, call, local, sound, scene, notices, mutedOnEntry, options, pinned, adjusting,
      t: this.t,
      phase: this.shownPhase,
      stays: this.layouts.stays,
      others: meeting.people().filter(({ participant }) => !shown.has(participant)).length,
      speaks: ({ own, participant }) => (own ? this.ownVoice && call.sending.has('microphone') : call.speaking === participant),
      gradeOf: (tile) => this.gradeOf(tile),
      nameOf: (participant) => this.nameOf(participant),
      whyNot: (act) => this.whyNot(act),
      join: () => void (call.phase === 'elsewhere' ? call.join({ microphone: false, camera: false }) : this.check.show('join', this.wants)),
      turn: (source, on) => this.acts.turn(source, on),
      share: () => this.acts.share(),
      lookAt: (layout) => (this.layouts.choose(layout), this.requestUpdate()),
      keepView: (stays) => (this.layouts.keep(stays), this.requestUpdate()),
      page: (page) => (this.page = page),
      pin: (key) => this.pin(key),
      chooseScreen: (key) => ((this.screen = key), (this.pinned = '')),
      adjust: (key) => void this.adjust(key),
      option: (change) => this.option(change),
      devices: () => void this.check.show('change', this.wants),
      statistics: () => void this.statisticsDialog.show(),
      setEntry: (muted) => this.setEntry(muted),
      dismiss: (notice) => this.drop((one) => one === notice),
      accept: (notice) => this.acts.accept(notice),
      snapshot: (video) => this.acts.snapshot(video),
      tell: (text) => meeting.say(text),
    };
  }

  /** What the person began with the last time. */
  private get wants(): Wants {
    return { microphone: !this.mutedOnEntry && this.meeting.remembered('microphone-on') !== 'no', camera: this.meeting.remembered('camera-on') === 'yes' };
  }

  protected override render() {
    const { desk, call, local, language } = this;
    return html`
      ${this.isIn(this.shownPhase) ? gallery(desk) : nothing}
      <div class="bottom">${bars(desk)} ${controls(desk)}</div>
      <div class="sounds" hidden></div>
      <${CHECK} class="check" .local=${local} .language=${language} .mutedOnEntry=${this.mutedOnEntry}
        .why=${{ microphone: this.whyNot('microphone'), camera: this.whyNot('camera') }}
        @join=${({ detail }: CustomEvent<Wants>) => this.acts.join(detail)} @chosen=${() => this.sound.through(local.chosen('speaker'))}></${CHECK}>
      <${STATISTICS} class="statistics" .language=${language} .state=${call.state} .naming=${this.naming}
        .read=${() => call.lines?.statistics() ?? Promise.resolve(new Map())} .nameOf=${(participant: string) => this.nameOf(participant)}></${STATISTICS}>
      ${this.question ? questionDialog(desk, this.question, this.acts.decided) : nothing}
    `;
  }

  protected override updated(): void {
    const { call, local } = this;
    this.sound.play(call.tracks.sounds);
    void this.sound.through(local.chosen('speaker'));
    this.level.of(call.sending.has('microphone') ? local.track('microphone') : undefined);
    this.sight.look([...(this.shadowRoot?.querySelectorAll<HTMLElement>('.tile') ?? [])]);
    this.fitting.look(this.shadowRoot?.querySelector('.gallery.grid') ?? null);
    this.bringSpeaker();
  }

  /** Who has the word now is to be seen in a strip, too, unless the person looks at others there. */
  private bringSpeaker(): void {
    const list = this.shadowRoot?.querySelector('.tiles');
    if (this.speaker !== this.brought && list && !list.matches(':hover, :focus-within')) {
      this.brought = this.speaker;
      const tile = [...list.querySelectorAll<HTMLElement>('.tile')].find(({ dataset }) => dataset['key'] === this.speaker);
      tile?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }
}
