/* Keeps what is typed until the server has it.
 *
 * Typing stays in `edits` until a save answered. A lost network is tried again by itself. When
 * somebody else saved meanwhile, their values are taken up, and where both changed one blank the
 * person is asked. Nothing is dropped without their word. */
import { asProblem, codeOf, type Problem } from "@/api/problem";
import { asKept, patchOf, sameValue, valueAt, withValue, type Draft, type Edits } from "./pointers";

/** A person stops typing for about so long between thoughts. */
const PAUSE = 1_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/** `refused`: the server said no and will say it again until something changes. */
export type Saving = "saved" | "typing" | "saving" | "offline" | "conflict" | "refused";

export interface Conflict {
  path: string;
  mine: unknown;
  theirs: unknown;
}

export interface Keeping {
  /** The draft as the page shows it: the server's, with what was typed since. */
  draft: Draft;
  version: number;
  draftVersion: number;
  saving: Saving;
  /** Whether anything typed is not with the server yet. */
  unsaved: boolean;
  problem: Problem | null;
  conflicts: readonly Conflict[];
}

export interface Opened {
  draft: Draft;
  version: number;
  draftVersion: number;
}

/** How the keeper speaks with the server. Both throw what the server refuses with. */
export interface Server {
  save(patch: Draft, version: number): Promise<{ version: number; draftVersion: number }>;
  read(): Promise<Opened>;
}

export class DraftKeeper {
  private base: Draft;
  private version: number;
  private draftVersion: number;
  private edits = new Map<string, unknown>();
  private saving: Saving = "saved";
  private problem: Problem | null = null;
  private conflicts: readonly Conflict[] = [];
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_WAIT;
  private listeners = new Set<() => void>();
  private shown: Keeping;

  constructor(
    private readonly server: Server,
    opened: Opened,
  ) {
    this.base = opened.draft;
    this.version = opened.version;
    this.draftVersion = opened.draftVersion;
    this.shown = this.look();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  now = (): Keeping => this.shown;

  /** A person typed. */
  put(path: string, typed: unknown): void {
    const value = asKept(typed);
    // Beside a save that runs, even the old value must be sent: the server may have the new one.
    if (!this.running && sameValue(valueAt(this.base, path), value)) this.edits.delete(path);
    else this.edits.set(path, value);
    if (this.saving !== "conflict") {
      this.problem = null;
      this.saving = this.edits.size > 0 ? "typing" : "saved";
      this.later(PAUSE);
    }
    this.tell();
  }

  /** Save now what is typed. Resolves when the server has it, or when it cannot be had now. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (this.edits.size > 0 && this.saving !== "conflict") await this.run();
    return this.edits.size === 0;
  }

  /** Take up what somebody or something else saved. What is typed here stays. */
  async renew(): Promise<void> {
    await this.flush();
    const opened = await this.server.read();
    if (this.running) await this.running;
    // A question that stands is answered first, and its save finds what is newer. A save that
    // went through meanwhile was made upon what was read, so it knows more.
    if (this.saving === "conflict" || opened.version < this.version) return;
    this.take(opened);
    if (this.saving === "typing") this.later(PAUSE);
    this.tell();
  }

  /** The person chose, blank by blank, whose value stays. Then it is saved. */
  settle(theirs: ReadonlySet<string>): void {
    for (const path of theirs) this.edits.delete(path);
    this.conflicts = [];
    this.saving = this.edits.size > 0 ? "typing" : "saved";
    this.tell();
    void this.flush();
  }

  /** The page closes. */
  close(): void {
    clearTimeout(this.timer);
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    if (this.edits.size > 0) this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private run(): Promise<void> {
    this.running ??= this.save().finally(() => {
      this.running = null;
      if (this.saving === "typing") this.later(PAUSE);
    });
    return this.running;
  }

  private async save(): Promise<void> {
    const sent: Edits = new Map(this.edits);
    this.saving = "saving";
    this.tell();
    try {
      const kept = await this.server.save(patchOf(sent), this.version);
      this.version = kept.version;
      this.draftVersion = kept.draftVersion;
      this.taken(sent);
    } catch (thrown) {
      await this.failed(asProblem(thrown));
    }
    this.tell();
  }

  /** The server has these. What was typed while they travelled stays to be saved. */
  private taken(sent: Edits): void {
    for (const [path, value] of sent) {
      this.base = withValue(this.base, path, value);
      if (sameValue(this.edits.get(path), value)) this.edits.delete(path);
    }
    this.wait = FIRST_WAIT;
    this.problem = null;
    this.saving = this.edits.size > 0 ? "typing" : "saved";
  }

  private async failed(problem: Problem): Promise<void> {
    if (problem.status === 412 && codeOf(problem) === "stale-version") return this.takeUp();
    this.problem = problem;
    if (problem.status === 0 || problem.status === 429 || problem.status >= 500) {
      this.saving = "offline";
      this.later(this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    } else {
      this.saving = "refused";
    }
  }

  /** Somebody else saved first. */
  private async takeUp(): Promise<void> {
    try {
      this.take(await this.server.read());
    } catch (thrown) {
      await this.failed(asProblem(thrown));
    }
  }

  /** Take what the server has, and find the blanks that both changed. */
  private take(opened: Opened): void {
    const twice: Conflict[] = [];
    for (const [path, mine] of this.edits) {
      const theirs = valueAt(opened.draft, path);
      if (sameValue(theirs, mine)) this.edits.delete(path);
      else if (!sameValue(theirs, valueAt(this.base, path))) twice.push({ path, mine, theirs });
    }
    this.base = opened.draft;
    this.version = opened.version;
    this.draftVersion = opened.draftVersion;
    this.conflicts = twice;
    this.saving = twice.length > 0 ? "conflict" : this.edits.size > 0 ? "typing" : "saved";
  }

  private look(): Keeping {
    let draft = this.base;
    for (const [path, value] of this.edits) draft = withValue(draft, path, value);
    return {
      draft,
      version: this.version,
      draftVersion: this.draftVersion,
      saving: this.saving,
      unsaved: this.edits.size > 0,
      problem: this.problem,
      conflicts: this.conflicts,
    };
  }

  private tell(): void {
    this.shown = this.look();
    this.listeners.forEach((listener) => listener());
  }
}
