import { busy, bytes, clock, moment, standingText } from '@plenum/panel';
import { html, nothing, type TemplateResult } from 'lit';
import { CLOSED, type Desk } from './desk.js';
import { iconOf, kindOf } from './kinds.js';
import type { SharedFile } from './shelf.js';

/** UTF-16 units of 100 characters at most; the server counts characters. */
const LONGEST_NAME = 200;
const HOUR = 3_600_000;

export const nameOf = (desk: Desk, { name }: { readonly name: string }): string => name || desk.t('unnamed');

export const problemText = (problem: string): TemplateResult | typeof nothing => (problem ? html`<p class="error small" role="alert">${problem}</p>` : nothing);

const written = (event: Event, name: string) => new FormData(event.currentTarget as HTMLFormElement).get(name);

/** One file: what it is, how it stands with it, and what the person may do. */
export function fileRow(desk: Desk, file: SharedFile): TemplateResult {
  const { open, t } = desk;
  const kind = kindOf(file.type);
  return html`<li>
    <wa-icon name=${iconOf(kind)} label=${t(kind)}></wa-icon>
    <span class="what">${title(desk, file)} ${about(desk, file)}</span>
    <span class="acts">${acts(desk, file)}</span>
    ${open.id !== file.file ? nothing : open.what === 'delete' ? deleting(desk, file) : changing(desk, file)}
  </li>`;
}

function title(desk: Desk, file: SharedFile): TemplateResult {
  const name = nameOf(desk, file);
  return file.state === 'released'
    ? html`<a href=${desk.meeting.fileAddress(file.file)} download=${name}><bdi>${name}</bdi></a>`
    : html`<span class="name"><bdi>${name}</bdi></span>`;
}

function about(desk: Desk, file: SharedFile): TemplateResult {
  const { meeting, t } = desk;
  const language = meeting.language();
  const who = file.by === meeting.you().participant ? t('you') : meeting.person(file.by).name;
  const isBad = file.state === 'refused' || file.state === 'withdrawn';
  return html`
    <span class="quiet small">${bytes(file.length, language)} · <bdi>${who}</bdi> · ${clock(file.at, language)}${until(desk, file)}</span>
    ${file.state === 'released' ? nothing : html`<span class="small ${isBad ? 'error' : 'quiet'}">${standingText(file, language)}</span>`}
    ${file.state === 'withdrawn' ? html`<span class="small error">${t('delete-copy')}</span>` : nothing}
  `;
}

function until({ meeting, t }: Desk, file: SharedFile): string {
  const hours = Number(meeting.setting('keptHours') ?? 0);
  const end = new Date(Date.parse(file.at) + hours * HOUR);
  return hours > 0 && file.state === 'released' ? ` · ${t('until', { moment: moment(end.toISOString(), meeting.language()) })}` : '';
}

function acts(desk: Desk, file: SharedFile): TemplateResult | typeof nothing {
  const { t, manages, meeting } = desk;
  const isOwn = file.by === meeting.you().participant;
  const name = nameOf(desk, file);
  if (file.state !== 'released') {
    const act = manages || isOwn ? () => desk.ask('delete-file', { file: file.file }) : () => desk.dismiss(file.file);
    return html`<wa-button size="s" appearance="plain" @click=${busy(act)}><wa-icon name="close" label=${t('dismiss', { name })}></wa-icon></wa-button>`;
  }
  if (!manages && !isOwn) {
    return nothing;
  }
  const id = `change-${file.file}`;
  const toggle = () => (desk.open.id === file.file ? desk.show(CLOSED, id) : desk.show({ id: file.file, what: 'change' }, 'name'));
  return html`<wa-button id=${id} size="s" appearance="plain" aria-expanded=${desk.open.id === file.file} @click=${toggle}>
    <wa-icon name="more" label=${t('change', { name })}></wa-icon>
  </wa-button>`;
}

function changing(desk: Desk, file: SharedFile): TemplateResult {
  const { t, meeting, shelf } = desk;
  const rename = busy(async (event: Event) => {
    event.preventDefault();
    if (await desk.ask('rename-file', { file: file.file, name: written(event, 'name') })) {
      desk.show(CLOSED, `change-${file.file}`);
    }
  });
  const move = (event: Event) => desk.ask('move-file', { file: file.file, folder: (event.target as HTMLSelectElement).value });
  const mark = (event: Event) => desk.ask('mark-handout', { file: file.file, handout: (event.target as HTMLInputElement).checked });
  return html`<form class="edit" aria-label=${t('change', { name: nameOf(desk, file) })} @submit=${rename}>
    ${problemText(desk.problem)}
    ${meeting.can('files:upload')
      ? html`<label class="grow">${t('file-name')} <input id="name" name="name" dir="auto" autocomplete="off" maxlength=${LONGEST_NAME} .value=${file.name} /></label>
          ${shelf.folders.length
            ? html`<label>${t('folder')} <select @change=${move}>${folderOptions(desk, file.folder)}</select></label>`
            : nothing}`
      : nothing}
    ${desk.manages ? html`<label><input type="checkbox" .checked=${file.handout} @change=${mark} /> ${t('handout')}</label>` : nothing}
    <span class="acts">
      ${meeting.can('files:upload') ? html`<button class="main">${t('save')}</button>` : nothing}
      <button type="button" class="danger" @click=${() => desk.show({ id: file.file, what: 'delete' }, 'keep')}>${t('delete')}</button>
      <button type="button" @click=${() => desk.show(CLOSED, `change-${file.file}`)}>${t('close')}</button>
    </span>
  </form>`;
}

function deleting(desk: Desk, file: SharedFile): TemplateResult {
  return sure(desk, 'delete-file-sure', nameOf(desk, file), `change-${file.file}`, () => desk.ask('delete-file', { file: file.file }));
}

/** Asks whether something is to be deleted. @param back gets the focus if it stays */
export function sure(desk: Desk, question: 'delete-file-sure' | 'delete-folder-sure', name: string, back: string, act: () => Promise<unknown>): TemplateResult {
  const { t } = desk;
  const remove = busy(async () => {
    if (await act()) {
      desk.show(CLOSED, 'files');
    }
  });
  return html`<div class="edit" role="group" aria-labelledby="sure">
    ${problemText(desk.problem)}
    <p id="sure">${t(question, { name })}</p>
    <span class="acts">
      <button type="button" class="danger" @click=${remove}>${t('delete-now')}</button>
      <button type="button" id="keep" @click=${() => desk.show(CLOSED, back)}>${t('keep')}</button>
    </span>
  </div>`;
}

export const folderOptions = (desk: Desk, chosen: string): TemplateResult => html`
  <option value="" .selected=${chosen === ''}>${desk.t('no-folder')}</option>
  ${desk.shelf.folders.map((folder) => html`<option value=${folder.id} .selected=${folder.id === chosen}>${nameOf(desk, folder)}</option>`)}
`;

/** A field for the name of a folder, to be made or renamed. */
export function folderForm(desk: Desk, name: string, back: string, act: (name: unknown) => Promise<unknown>, more: TemplateResult | typeof nothing = nothing): TemplateResult {
  const { t } = desk;
  const save = busy(async (event: Event) => {
    event.preventDefault();
    if (await act(written(event, 'name'))) {
      desk.show(CLOSED, back);
    }
  });
  return html`<form class="edit" aria-label=${t('folder-name')} @submit=${save}>
    ${problemText(desk.problem)}
    <label class="grow">${t('folder-name')} <input id="name" name="name" dir="auto" autocomplete="off" maxlength=${LONGEST_NAME} .value=${name} /></label>
    <span class="acts">
      <button class="main">${t(name ? 'save' : 'add')}</button>
      ${more}
      <button type="button" @click=${() => desk.show(CLOSED, back)}>${t('cancel')}</button>
    </span>
  </form>`;
}
