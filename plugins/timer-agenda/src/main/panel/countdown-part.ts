import { html, nothing, type TemplateResult } from 'lit';
import { left, over, paused, type Countdown } from './countdown.js';
import { bar, sayer, small, type Desk } from './desk.js';
import { faceLeft, milliseconds, MINUTE } from './duration.js';

const PRESETS: readonly number[] = [1, 5, 10];
const LONGEST_SECONDS = 86_400;

export function countdownPart(desk: Desk, countdown: Countdown | undefined): TemplateResult {
  const t = sayer(desk);
  return html`<section class="card" aria-labelledby="countdown">
    <h2 id="countdown">${t('countdown')}</h2>
    ${countdown ? running(desk, countdown) : html`<p class="quiet">${t('no-countdown')}</p>`}
    ${countdown || !desk.leads ? nothing : starting(desk)}
  </section>`;
}

function running(desk: Desk, countdown: Countdown): TemplateResult {
  const t = sayer(desk);
  const rest = left(countdown, desk.now);
  const ended = over(countdown, desk.now);
  const stands = paused(countdown);
  return html`<p class="countdown ${ended ? 'over' : ''}" role="timer" aria-label=${t('time-left')}>
      ${ended ? t('time-up') : faceLeft(rest)}${stands ? html` <span class="mark">${t('paused')}</span>` : nothing}
    </p>
    ${bar(rest / milliseconds(countdown.length))}
    ${desk.leads
      ? html`<div class="line">
          ${ended ? nothing : small(t(stands ? 'resume' : 'pause'), () => desk.ask(stands ? 'resume-countdown' : 'pause-countdown'), { id: 'pause' })}
          ${small(t('more'), () => desk.ask('adjust-countdown', { seconds: 60 }), { hint: t('more-long') })}
          ${small(t('less'), () => desk.ask('adjust-countdown', { seconds: -60 }), { hint: t('less-long'), disabled: rest <= MINUTE })}
          ${small(t('stop'), () => desk.ask('stop-countdown'))}
        </div>`
      : nothing}`;
}

function starting(desk: Desk): TemplateResult {
  const t = sayer(desk);
  const start = (seconds: number) => void desk.ask('start-countdown', { seconds });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    start(Number(fields.get('minutes')) * 60 + Number(fields.get('seconds')));
  };
  return html`<div class="line">
      ${PRESETS.map((minutes) => small(t('min', { minutes }), () => start(minutes * 60), { label: `${t('min', { minutes })}: ${t('start-countdown')}` }))}
    </div>
    <form class="line end-aligned" @submit=${submit}>
      <label>${t('minutes')} <input name="minutes" type="number" min="0" max=${LONGEST_SECONDS / 60} value="3" required /></label>
      <label>${t('seconds')} <input name="seconds" type="number" min="0" max="59" value="0" required /></label>
      <button class="small main">${t('start-countdown')}</button>
    </form>`;
}
