import { catalogue, definePanel, PanelElement, panelStyles, whyNot } from '@plenum/panel';
import { html } from 'lit';

const texts = catalogue({
  en: { topic: 'Topic, if you like', raise: 'Raise hand', lower: 'Lower hand', dismiss: 'Take down', none: 'No hand is raised.' },
  sv: { topic: 'Ämne, om du vill', raise: 'Räck upp handen', lower: 'Ta ner handen', dismiss: 'Ta ner', none: 'Ingen hand är uppe.' },
});

class Hands extends PanelElement {
  static styles = [panelStyles];
  static properties = { hands: { state: true }, problem: { state: true } };

  t = this.texts(texts);

  begin(view) {
    this.hands = view.hands ?? [];
    this.problem = '';
  }

  listen() {
    this.on('hand-raised', ({ participant, topic }) => {
      this.hands = [...this.hands, { participant, topic }];
      this.meeting.attention(this.hands.length);
    });
    this.on('hand-lowered', ({ participant }) => {
      this.hands = this.hands.filter((hand) => hand.participant !== participant);
      this.meeting.attention(this.hands.length);
    });
  }

  ask(name, payload) {
    this.problem = '';
    this.meeting.request(name, payload).catch((refused) => (this.problem = whyNot(refused, this.language)));
  }

  raise(event) {
    event.preventDefault();
    this.ask('raise-hand', { topic: event.target.elements.topic.value });
    event.target.reset();
  }

  render() {
    const mine = this.hands.some((hand) => hand.participant === this.meeting.you().participant);
    return html`
      <ol aria-live="polite">
        ${this.hands.map((hand) => html`<li>
          ✋ <bdi>${this.meeting.person(hand.participant).name}</bdi> ${hand.topic}
          ${this.meeting.can('hands:moderate')
            ? html`<wa-button size="s" @click=${() => this.ask('dismiss-hand', { participant: hand.participant })}>
                ${this.t('dismiss')}
              </wa-button>`
            : ''}
        </li>`)}
      </ol>
      ${this.hands.length ? '' : html`<p class="quiet">${this.t('none')}</p>`}
      ${mine
        ? html`<wa-button @click=${() => this.ask('lower-hand', {})}>${this.t('lower')}</wa-button>`
        : html`<form @submit=${this.raise}>
            <label>${this.t('topic')} <input name="topic" maxlength="100" /></label>
            <button>${this.t('raise')}</button>
          </form>`}
      <p role="alert">${this.problem}</p>
    `;
  }
}
definePanel('example-hands', Hands);
