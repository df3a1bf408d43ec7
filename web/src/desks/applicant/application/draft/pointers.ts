/* A draft as a tree, and the JSON pointers of its blanks. */

export type Draft = Readonly<Record<string, unknown>>;
/** What was typed, by pointer. Null: the blank was emptied. */
export type Edits = ReadonlyMap<string, unknown>;

function keysOf(pointer: string): string[] {
  return pointer.split("/").slice(1);
}

function isTree(value: unknown): value is Draft {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a pointer; undefined where nothing was filled in. */
export function valueAt(draft: Draft, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((at, key) => (isTree(at) ? at[key] : undefined), draft);
}

/** The draft with another value at a pointer. Null takes it away. */
export function withValue(draft: Draft, pointer: string, value: unknown): Draft {
  return placed(draft, keysOf(pointer), value);
}

function placed(tree: unknown, keys: string[], value: unknown): Draft {
  const [key, ...rest] = keys;
  const made: Record<string, unknown> = isTree(tree) ? { ...tree } : {};
  if (key === undefined) return made;
  if (rest.length > 0) made[key] = placed(made[key], rest, value);
  else if (value === null) delete made[key];
  else made[key] = value;
  return made;
}

/** A JSON merge patch (RFC 7396) of what was typed. */
export function patchOf(edits: Edits): Draft {
  let patch: Draft = {};
  for (const [pointer, value] of edits) patch = set(patch, keysOf(pointer), value);
  return patch;
}

/** Unlike `withValue` it keeps a null, which in a patch takes a value away. */
function set(tree: unknown, keys: string[], value: unknown): Draft {
  const [key, ...rest] = keys;
  const made: Record<string, unknown> = isTree(tree) ? { ...tree } : {};
  if (key === undefined) return made;
  made[key] = rest.length > 0 ? set(made[key], rest, value) : value;
  return made;
}

/** Whether two values are the same as JSON. */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** The value as it is kept: a blank that says nothing is left out of a draft. */
export function asKept(value: unknown): unknown {
  const blank =
    value === undefined ||
    value === "" ||
    value === false ||
    (Array.isArray(value) && value.length === 0);
  return blank ? null : value;
}
