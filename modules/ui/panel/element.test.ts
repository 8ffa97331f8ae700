import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.js';
import { PanelElement } from './element.js';
import { FakeMeeting, placed, settled, words } from './testing.js';

const texts = catalogue({ en: { hello: 'Hello' }, sv: { hello: 'Hej' } });

class Greeting extends PanelElement {
  written = '';
  private readonly t = this.texts(texts);
  protected begin() {
    this.written = '';
  }
  protected listen() {}
  ask = (name: string, payload: object) => this.requestOnce(name, payload);
  protected override render() {
    return html`<p>${this.t('hello')} ${this.written}</p>`;
  }
}
customElements.define('test-greeting', Greeting);

describe('a panel', () => {
  it('speaks another language in place and keeps what was written', async () => {
    const meeting = new FakeMeeting('greeting');
    const panel = await placed(meeting, new Greeting());
    panel.written = 'half a sen';

    meeting.speak('sv');
    await settled(panel);

    expect(words(panel, 'p')).toEqual(['Hej half a sen']);
  });

  it('asks the same once while it is under way, and again afterwards', async () => {
    const meeting = new FakeMeeting('greeting');
    const panel = await placed(meeting, new Greeting());

    await Promise.all([panel.ask('greet', { to: 'bo' }), panel.ask('greet', { to: 'bo' }), panel.ask('greet', { to: 'cleo' })]);
    await panel.ask('greet', { to: 'bo' });

    expect(meeting.asked.map(([, payload]) => payload)).toEqual([{ to: 'bo' }, { to: 'cleo' }, { to: 'bo' }]);
  });
});
