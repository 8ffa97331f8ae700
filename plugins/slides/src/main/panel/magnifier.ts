import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';

type Library = typeof import('pdfjs-dist');

/** Not a literal in the call: the bundler would take the files into the panel. */
const here = import.meta.url;
const beside = (name: string) => new URL(name, here).href;

/** Bytes in one request: the server counts requests. */
const PIECE = 1 << 20;
/** Pixels of one canvas; beyond that it is drawn coarser. */
const MOST = 16_000_000;

async function library(): Promise<Library> {
  const pdf = await import('pdfjs-dist');
  pdf.GlobalWorkerOptions.workerSrc = beside('pdf-worker.js');
  return pdf;
}

/** Draws pages of a PDF over their pictures, sharper, and with text that can be selected. For one panel. */
export class Magnifier {
  private opened: { readonly address: string; readonly document: Promise<PDFDocumentProxy> } | undefined;
  private task: RenderTask | undefined;
  private latest = 0;

  /** @param load tests have a library by hand */
  constructor(private readonly load: () => Promise<Library> = library) {}

  /**
   * Has a box show a page in the size that it has now.
   *
   * @param address of the PDF; empty to show nothing
   */
  follow(box: HTMLElement | undefined, number: number, address: string): void {
    const wanted = box && address ? `${address} ${number} ${box.clientWidth}` : '';
    if (!box || wanted !== (box.dataset['drawn'] ?? '')) {
      this.stop();
    }
    if (box && wanted !== (box.dataset['drawn'] ?? '')) {
      box.replaceChildren();
      box.dataset['drawn'] = wanted;
      if (wanted) {
        void this.draw(box, address, number, box.clientWidth);
      }
    }
  }

  /**
   * Draws a page into a box, in place of what was in it.
   *
   * @param number from 1
   * @param width pixels of the page as people see it
   * @returns whether it was drawn: something newer may have come, or the PDF cannot be had; then the picture is there
   */
  async draw(box: HTMLElement, address: string, number: number, width: number): Promise<boolean> {
    const mine = ++this.latest;
    this.task?.cancel();
    try {
      const pdf = await this.load();
      const page = await (await this.document(pdf, address)).getPage(number);
      if (mine !== this.latest) {
        return false;
      }
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
      const density = Math.min(globalThis.devicePixelRatio || 1, Math.sqrt(MOST / (viewport.width * viewport.height)));
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width * density);
      canvas.height = Math.floor(viewport.height * density);
      canvas.setAttribute('aria-hidden', 'true');
      this.task = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });
      await this.task.promise;
      const words = document.createElement('div');
      words.className = 'words';
      words.setAttribute('aria-hidden', 'true');
      words.style.setProperty('--total-scale-factor', String(viewport.scale));
      await new pdf.TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport }).render();
      // It measured letters on a canvas of its own, outside of the panel.
      pdf.TextLayer.cleanup();
      if (mine !== this.latest) {
        return false;
      }
      box.replaceChildren(canvas, words);
      return true;
    } catch {
      return false;
    }
  }

  private document(pdf: Library, address: string): Promise<PDFDocumentProxy> {
    if (this.opened?.address !== address) {
      this.forget();
      const document = pdf.getDocument({
        url: address,
        rangeChunkSize: PIECE,
        disableAutoFetch: true,
        disableStream: true,
        isEvalSupported: false,
        useWasm: false,
        enableXfa: false,
        standardFontDataUrl: beside('standard_fonts/'),
        cMapUrl: beside('cmaps/'),
        wasmUrl: beside('decoders/'),
      }).promise;
      // What could not be opened is tried again the next time.
      document.catch(() => (this.opened = undefined));
      this.opened = { address, document };
    }
    return this.opened.document;
  }

  /** Nothing is drawn any more until the next {@link draw}. */
  stop(): void {
    this.latest += 1;
    this.task?.cancel();
    this.task = undefined;
  }

  close(): void {
    this.stop();
    this.forget();
  }

  private forget(): void {
    void this.opened?.document.then((document) => document.loadingTask.destroy()).catch(() => undefined);
    this.opened = undefined;
  }
}
