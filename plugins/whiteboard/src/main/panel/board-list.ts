export interface Board {
  readonly id: string;
  /** Empty if who wrote it was erased. */
  readonly title: string;
  readonly by: string;
}

export interface View {
  readonly readable?: boolean;
  readonly boards?: readonly Board[];
}

/** The boards in order: folds events as the server does. */
export class BoardList {
  static readonly EMPTY = new BoardList([]);

  private constructor(readonly boards: readonly Board[]) {}

  static of({ boards = [] }: View): BoardList {
    return new BoardList(boards);
  }

  find(id: string | undefined): Board | undefined {
    return this.boards.find((board) => board.id === id);
  }

  /** From 0; -1 if there is no such board. */
  place(id: string | undefined): number {
    return this.boards.findIndex((board) => board.id === id);
  }

  added(board: Board): BoardList {
    return this.find(board.id) ? this : new BoardList([...this.boards, board]);
  }

  renamed(id: string, title: string): BoardList {
    return new BoardList(this.boards.map((board) => (board.id === id ? { ...board, title } : board)));
  }

  moved(id: string, place: number): BoardList {
    const board = this.find(id);
    return board ? new BoardList(this.boards.filter((one) => one !== board).toSpliced(place, 0, board)) : this;
  }

  deleted(id: string): BoardList {
    return new BoardList(this.boards.filter((board) => board.id !== id));
  }
}
