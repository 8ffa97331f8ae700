import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes files that are dropped on an element, unless one inside it takes them; it has the attribute `data-drop` while files are over it. */
export class DropZone implements ReactiveController {
  private inside = 0;

  /** @param open whether files are taken now */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly take: (files: readonly File[]) => void,
    private readonly open: () => boolean = () => true,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('dragenter', this.over);
    this.host.addEventListener('dragover', this.over);
    this.host.addEventListener('dragleave', this.left);
    this.host.addEventListener('drop', this.dropped);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('dragenter', this.over);
    this.host.removeEventListener('dragover', this.over);
    this.host.removeEventListener('dragleave', this.left);
    this.host.removeEventListener('drop', this.dropped);
    this.mark(0);
  }

  private readonly over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) {
      return;
    }
    event.preventDefault();
    const open = this.open();
    event.dataTransfer.dropEffect = open ? 'copy' : 'none';
    if (open && event.type === 'dragenter') {
      this.mark(this.inside + 1);
    }
  };

  private readonly left = () => this.mark(Math.max(0, this.inside - 1));

  private readonly dropped = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) {
      return;
    }
    const isTaken = event.defaultPrevented;
    // Also where none are taken: the browser would leave the meeting to show the file.
    event.preventDefault();
    this.mark(0);
    const files = [...event.dataTransfer.files];
    if (files.length && !isTaken && this.open()) {
      this.take(files);
    }
  };

  private mark(inside: number): void {
    this.inside = inside;
    this.host.toggleAttribute('data-drop', inside > 0);
  }
}
