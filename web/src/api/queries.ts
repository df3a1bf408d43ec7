/* How answers are kept and asked for again. */
import { QueryClient } from "@tanstack/react-query";
import { isProblem } from "./problem";

const FEW_SECONDS = 5_000;

/** A refusal stays a refusal. Only a busy server or a lost network is asked again. */
function worthAsking(failures: number, thrown: unknown): boolean {
  const lasting = isProblem(thrown) && thrown.status !== 503 && thrown.status !== 429;
  return !lasting && failures < 3;
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FEW_SECONDS,
      retry: worthAsking,
      // The pages show that the network is away, rather than waiting for it without a word.
      networkMode: "always",
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
