/**
 * Opens the browser's print dialog with the text, for paper or PDF: the reader's own fonts have every script and emoji they can read.
 *
 * @param title the browser proposes it as the name of the file
 */
export function print(title: string, text: string): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0' });
  document.body.append(frame);
  const { contentWindow: window, contentDocument: page } = frame;
  if (!window || !page) {
    frame.remove();
    return;
  }
  page.title = title;
  page.documentElement.lang = document.documentElement.lang;
  Object.assign(page.body.style, { font: '11pt/1.5 system-ui, sans-serif', color: '#000' });
  page.body.append(...text.split('\n').map((line) => paragraph(page, line)));
  window.focus();
  window.print();
  // The dialog holds the page up in most browsers; in others the person comes back from it.
  document.addEventListener('pointerdown', () => frame.remove(), { once: true });
}

function paragraph(page: Document, line: string): HTMLElement {
  const paragraph = page.createElement('p');
  paragraph.dir = 'auto';
  paragraph.textContent = line;
  Object.assign(paragraph.style, { margin: '0', minHeight: '1.5em', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' });
  return paragraph;
}
