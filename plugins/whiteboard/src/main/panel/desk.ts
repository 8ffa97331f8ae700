import type { Language, Meeting, Values } from '@plenum/panel';
import type { Colour, Figure, Kind, Surface, SurfaceObject } from './figures.js';
import type { Key } from './texts.js';

/** What the hand does on a page: nothing, one of the kinds of figures, or something else than drawing. */
export type Tool = 'none' | 'select' | 'eraser' | 'pointer' | Kind;

/** Where a page is drawn on, and where its tools are. */
export interface Placement extends Surface {
  readonly tools: HTMLElement;
}

/** How thick lines are, in units; texts and stamps are in proportion. */
export const WIDTHS = { thin: 3, medium: 6, thick: 14 } as const;
export type Width = keyof typeof WIDTHS;
export const HEIGHTS: Readonly<Record<Width, number>> = { thin: 28, medium: 44, thick: 80 };

/** What the parts of a surface need to know and do. */
export interface SurfaceDesk {
  readonly meeting: Meeting;
  readonly t: (key: Key, values?: Values) => string;
  readonly language: Language;
  readonly surface: Placement;
  readonly tool: Tool;
  readonly colour: Colour;
  readonly width: Width;
  readonly may: { readonly annotate: boolean; readonly manage: boolean };
  readonly objects: readonly SurfaceObject[];
  readonly selected: SurfaceObject | undefined;
  /** Whether the page is a board: then tools are always out. */
  readonly isBoard: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly problem: string;
  /** Why they may not draw, in words; empty if they may. */
  readonly refused: string;
  /** A hidden person is asked before others can notice them. */
  readonly asksHidden: boolean;
  agree(): void;
  choose(tool: Tool): void;
  paint(colour: Colour): void;
  thicken(width: Width): void;
  isOwn(object: SurfaceObject): boolean;
  mayErase(object: SurfaceObject): boolean;
  draw(figure: Figure): Promise<void>;
  erase(object: SurfaceObject): Promise<void>;
  move(object: SurfaceObject, right: number, down: number): Promise<void>;
  select(object: SurfaceObject | undefined): void;
  /** The person writes a text there. */
  write(at: { readonly x: number; readonly y: number }): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  undoLast(): Promise<void>;
  /** Everybody's objects without a person. */
  clear(of?: string): Promise<void>;
  clearOwn(): Promise<void>;
  point(at: { readonly x: number; readonly y: number } | undefined): void;
  /** The object on top there, if any that `fits`. */
  hit(at: { readonly x: number; readonly y: number }, fits?: (object: SurfaceObject) => boolean): SurfaceObject | undefined;
}
