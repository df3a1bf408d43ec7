/* The files that are on their way. They go on while the person works on other pages. */
import { newKey } from "@/api/clients";
import { renewEvidence, type EvidenceKind } from "./queries";
import { carry, type Upload } from "./upload";

/** So many files travel at once; the others wait their turn. */
const AT_ONCE = 3;

/** Takes one file all the way; it tells each stage and throws nothing. */
type Carry = (upload: Upload, tell: (change: Partial<Upload>) => void, stop: AbortSignal) => Promise<void>;

export class Sendings {
  private items: readonly Upload[] = [];
  private going = new Map<string, AbortController>();
  private listeners = new Set<() => void>();

  constructor(
    private readonly take: Carry,
    private readonly renew: () => Promise<void>,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  now = (): readonly Upload[] => this.items;

  /** Whether closing the page would stop a file. */
  busy(): boolean {
    return this.going.size > 0;
  }

  add = (kind: EvidenceKind, files: readonly File[]): void =>
    this.set([...this.items, ...files.map((file) => begun(kind, file, null))]);

  /** Send the bytes of a file whose place is there already. */
  follow = (kind: EvidenceKind, file: File, evidenceId: string): void =>
    this.set([...this.items, begun(kind, file, evidenceId)]);

  /** Send a broken one again, into the place that it has. */
  again = (key: string): void => this.change(key, { stage: "waiting", problem: null });

  drop = (key: string): void => {
    this.going.get(key)?.abort();
    this.set(this.items.filter((each) => each.key !== key));
  };

  private change(key: string, part: Partial<Upload>): void {
    this.set(this.items.map((each) => (each.key === key ? { ...each, ...part } : each)));
  }

  private set(items: readonly Upload[]): void {
    this.items = items;
    const waiting = items.filter((each) => each.stage === "waiting" && !this.going.has(each.key));
    const next = waiting.slice(0, AT_ONCE - this.going.size);
    // All have their turn before the first tells of itself, which comes back here.
    const stops = next.map((upload) => [upload, new AbortController()] as const);
    for (const [upload, stop] of stops) this.going.set(upload.key, stop);
    for (const [upload, stop] of stops) void this.send(upload, stop.signal);
    this.listeners.forEach((listener) => listener());
  }

  private async send(upload: Upload, stop: AbortSignal): Promise<void> {
    await this.take(upload, (part) => this.change(upload.key, part), stop);
    this.going.delete(upload.key);
    await this.renew();
    // The list of kept files has it now. Another turn begins with this change.
    this.set(this.items.filter((each) => each.key !== upload.key || each.stage !== "done"));
  }
}

function begun(kind: EvidenceKind, file: File, evidenceId: string | null): Upload {
  return { key: newKey(), kind, file, stage: "waiting", percent: 0, evidenceId, problem: null };
}

const all = new Map<string, Sendings>();

/** The files of one application. They are not held by a page: leaving it stops none. */
export function sendingsOf(submissionId: string): Sendings {
  let found = all.get(submissionId);
  if (!found) {
    found = new Sendings(
      (upload, tell, stop) => carry(submissionId, upload, tell, stop),
      () => renewEvidence(submissionId),
    );
    all.set(submissionId, found);
  }
  return found;
}

/** Asks before the portal itself is closed over a file. */
export function warnBeforeClosing(): void {
  addEventListener("beforeunload", (event) => {
    if ([...all.values()].some((each) => each.busy())) event.preventDefault();
  });
}
