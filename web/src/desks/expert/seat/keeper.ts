/* Keeps a scoring sheet until the server has it: one save at a time, and the newest is the last. */
import { asProblem, type Problem } from "@/api/problem";

/** A pause in typing after which the draft is saved. */
const PAUSE = 1_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

export interface Sheet {
  items: Readonly<Record<string, string>>;
  comment: string;
}

interface Keeping {
  sheet: Sheet;
  saving: boolean;
  savedAt: string | null;
  problem: Problem | null;
}

/** Saves a sheet. When it was saved; throws what the server refuses with. */
type Save = (sheet: Sheet) => Promise<string>;

export class SheetKeeper {
  private kept: string;
  private shown: Keeping;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_WAIT;
  private ended = false;
  private listeners = new Set<() => void>();

  constructor(
    private readonly save: Save,
    opened: Sheet,
  ) {
    this.kept = JSON.stringify(opened);
    this.shown = { sheet: opened, saving: false, savedAt: null, problem: null };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  now = (): Keeping => this.shown;

  /** Whether anything typed is not with the server yet. */
  unsaved(): boolean {
    return !this.ended && JSON.stringify(this.shown.sheet) !== this.kept;
  }

  put(changed: Partial<Sheet>): void {
    this.tell({ sheet: { ...this.shown.sheet, ...changed } });
    this.later(PAUSE);
  }

  /** Save now what is typed. Resolves when the server has it, or when it cannot be had now. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** The score is handed in: its draft is nothing to keep. */
  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  /** What is typed while a save travels is saved after it. */
  private async run(): Promise<void> {
    while (this.unsaved()) {
      const { sheet } = this.shown;
      this.tell({ saving: true });
      try {
        const savedAt = await this.save(sheet);
        this.kept = JSON.stringify(sheet);
        this.wait = FIRST_WAIT;
        this.tell({ saving: false, savedAt, problem: null });
      } catch (thrown) {
        this.failed(asProblem(thrown));
        return;
      }
    }
  }

  /** A lost network and a busy server are tried again by themselves; a refusal when more is typed. */
  private failed(problem: Problem): void {
    this.tell({ saving: false, problem });
    if (this.ended || (problem.status !== 0 && problem.status !== 429 && problem.status < 500)) return;
    this.later(this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  private tell(changed: Partial<Keeping>): void {
    this.shown = { ...this.shown, ...changed };
    this.listeners.forEach((listener) => listener());
  }
}

const all = new Map<string, SheetKeeper>();

/** The keeper of a seat's sheet: the one that still has something to save, else a new one. */
export function keeperOf(seatId: string, save: Save, opened: Sheet): SheetKeeper {
  const before = all.get(seatId);
  if (before?.unsaved()) return before;
  const made = new SheetKeeper(save, opened);
  all.set(seatId, made);
  return made;
}
