/* What people read in place of the API's codes. Each room publishes its own words. */
import { useIsFetching, type Query } from "@tanstack/react-query";
import { identity, intake, notify, registry, review } from "@/api/clients";
import type { components } from "@/api/generated/review";
import { useText } from "@/texts";

export type Room = "identity" | "intake" | "review" | "notify" | "registry";
type CodeWords = components["schemas"]["CodeWords"];

const FOR_GOOD = { staleTime: Infinity, gcTime: Infinity };

export interface Words {
  /** What a code of a kind means. Nothing until the room's words have come; the code itself where it has no word. */
  of: (kind: string, code: string | null | undefined) => string;
  /** What to do about it, where something is to be done. */
  toDo: (kind: string, code: string) => string;
  /** The codes of a kind with their words, for choices. */
  choices: (kind: string) => { value: string; label: string }[];
}

/** The words of a room, in the person's language. Kinds: `x-words` in the room's OpenAPI. */
export function useWords(room: Room): Words {
  const t = useText();
  const { data: tables, isPending } = useTables(room);
  const find = (kind: string, code: string): CodeWords | undefined => tables?.[kind]?.[code];
  return {
    of: (kind, code) => {
      if (code === null || code === undefined || isPending) return "";
      const words = find(kind, code);
      return words ? t([words.zh, words.en]) : code;
    },
    toDo: (kind, code) => {
      const words = find(kind, code);
      return words?.to_do_zh ? t([words.to_do_zh, words.to_do_en ?? words.to_do_zh]) : "";
    },
    choices: (kind) =>
      Object.entries(tables?.[kind] ?? {}).map(([value, words]) => ({
        value,
        label: t([words.zh, words.en]),
      })),
  };
}

function useTables(room: Room) {
  const is = (other: Room) => ({ ...FOR_GOOD, enabled: room === other });
  const none = {};
  const answers = {
    identity: identity.useQuery("get", "/api/identity/v1/words", none, is("identity")),
    intake: intake.useQuery("get", "/api/intake/v1/words", none, is("intake")),
    review: review.useQuery("get", "/api/review/v1/words", none, is("review")),
    notify: notify.useQuery("get", "/api/notify/v1/words", none, is("notify")),
    registry: registry.useQuery("get", "/api/registry/v1/words", none, is("registry")),
  };
  return answers[room];
}

const awaited = ({ queryKey: [, path], state }: Query): boolean =>
  typeof path === "string" && path.endsWith("/v1/words") && state.status === "pending";

/** Whether the page still lacks the words of a room. */
export function useWordsAwaited(): boolean {
  return useIsFetching({ predicate: awaited }) > 0;
}
