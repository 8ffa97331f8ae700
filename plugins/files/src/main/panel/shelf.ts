import type { Standing } from '@plenum/panel';

export interface Folder {
  readonly id: string;
  /** Empty if who gave it was erased. */
  readonly name: string;
}

export interface SharedFile extends Standing {
  readonly file: string;
  readonly by: string;
  /** Empty if who gave it was erased. */
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly length: number;
  /** Empty for none. */
  readonly folder: string;
  readonly handout: boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface View {
  readonly folders?: readonly Folder[];
  readonly files?: readonly SharedFile[];
}

export type Order = 'newest' | 'name' | 'size';

/** Files in one place, as they are shown. */
export interface Section {
  readonly kind: 'handouts' | 'folder' | 'others';
  readonly folder?: Folder;
  readonly files: readonly SharedFile[];
}

/** What the person may know of files: folds events as the server does. */
export class Shelf {
  static readonly EMPTY = new Shelf([], []);

  private constructor(
    readonly folders: readonly Folder[],
    readonly files: readonly SharedFile[],
  ) {}

  static of({ folders = [], files = [] }: View): Shelf {
    return new Shelf(folders, files);
  }

  find(id: string): SharedFile | undefined {
    return this.files.find(({ file }) => file === id);
  }

  folder(id: string): Folder | undefined {
    return this.folders.find((folder) => folder.id === id);
  }

  get released(): readonly SharedFile[] {
    return this.files.filter(({ state }) => state === 'released');
  }

  folderAdded(id: string, name: string): Shelf {
    return new Shelf([...this.folders, { id, name }], this.files);
  }

  folderRenamed(id: string, name: string): Shelf {
    return new Shelf(this.folders.map((folder) => (folder.id === id ? { id, name } : folder)), this.files);
  }

  folderDeleted(id: string): Shelf {
    return new Shelf(
      this.folders.filter((folder) => folder.id !== id),
      this.files.map((file) => (file.folder === id ? { ...file, folder: '' } : file)),
    );
  }

  /** In its place, or at the end. */
  with(file: SharedFile): Shelf {
    const placed = this.folder(file.folder) ? file : { ...file, folder: '' };
    return this.find(file.file) ? this.changed(file.file, placed) : new Shelf(this.folders, [...this.files, placed]);
  }

  changed(id: string, what: Partial<SharedFile>): Shelf {
    return new Shelf(this.folders, this.files.map((file) => (file.file === id ? { ...file, ...what } : file)));
  }

  without(id: string): Shelf {
    return new Shelf(this.folders, this.files.filter(({ file }) => file !== id));
  }

  /** Handouts first, then the folders in the order in which they were made, then what is in none; folders also when they are empty. */
  sections(order: Order, language: string): readonly Section[] {
    const sorted = [...this.files].sort(comparing(order, language));
    const others = sorted.filter(({ handout }) => !handout);
    const handouts: Section = { kind: 'handouts', files: sorted.filter(({ handout }) => handout) };
    const inNone: Section = { kind: 'others', files: others.filter(({ folder }) => !folder) };
    return [
      ...(handouts.files.length ? [handouts] : []),
      ...this.folders.map((folder): Section => ({ kind: 'folder', folder, files: others.filter((file) => file.folder === folder.id) })),
      ...(inNone.files.length ? [inNone] : []),
    ];
  }
}

function comparing(order: Order, language: string): (one: SharedFile, other: SharedFile) => number {
  switch (order) {
    case 'newest':
      return (one, other) => other.at.localeCompare(one.at);
    case 'name': {
      const { compare } = new Intl.Collator(language, { numeric: true });
      return (one, other) => compare(one.name, other.name);
    }
    case 'size':
      return (one, other) => other.length - one.length;
  }
}
