import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { intakeApi } from "@/api/clients";
import { queries } from "@/api/queries";
import { UNREACHABLE } from "@/api/problem";
import { Answer } from "@/shared/office/Answer";
import { DraftKeeper, type Keeping, type Opened, type Server } from "./keeper";
import type { Draft } from "./pointers";

const OfApplication = createContext<DraftKeeper | null>(null);
const SUBMISSION = "/api/intake/v1/submissions/{submission_id}";

/** Keeps one draft for all pages of an application. It is read anew each time one is opened. */
export function DraftProvider({ submissionId, children }: { submissionId: string; children: ReactNode }) {
  const server = serverOf(submissionId);
  const opened = useQuery({
    queryKey: ["draft", submissionId],
    queryFn: server.read,
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Answer of={opened}>
      {(draft) => (
        <Kept key={submissionId} submissionId={submissionId} opened={draft}>
          {children}
        </Kept>
      )}
    </Answer>
  );
}

function Kept({
  submissionId,
  opened,
  children,
}: {
  submissionId: string;
  opened: Opened;
  children: ReactNode;
}) {
  const [keeper] = useState(() => new DraftKeeper(serverOf(submissionId), opened));
  useEffect(() => {
    const online = () => void keeper.flush();
    addEventListener("online", online);
    return () => {
      removeEventListener("online", online);
      keeper.close();
    };
  }, [keeper]);
  return <OfApplication value={keeper}>{children}</OfApplication>;
}

/** The keeper of the application that the page is about. */
export function useKeeper(): DraftKeeper {
  const keeper = useContext(OfApplication);
  if (!keeper) throw new Error("no application is open");
  return keeper;
}

export function useKeeping(): Keeping {
  const keeper = useKeeper();
  return useSyncExternalStore(keeper.subscribe, keeper.now);
}

function serverOf(submissionId: string): Server {
  const path = { submission_id: submissionId };
  return {
    async read() {
      const { data, error } = await reached(intakeApi.GET(SUBMISSION, { params: { path } }));
      if (!data) throw error;
      const draft: Draft = { ...data.content, contact: data.contact };
      return { draft, version: data.version, draftVersion: data.draft_version };
    },
    async save(patch, version) {
      const { data, error } = await reached(
        intakeApi.PATCH(`${SUBMISSION}/draft`, {
          params: { path, header: { "If-Match": `"${version}"` } },
          body: patch,
          headers: { "Content-Type": "application/merge-patch+json" },
        }),
      );
      if (!data) throw error;
      void queries.invalidateQueries({ queryKey: ["get", SUBMISSION] });
      return { version: data.version, draftVersion: data.draft_version };
    },
  };
}

/** `fetch` throws when no answer came. */
async function reached<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((): never => {
    throw UNREACHABLE;
  });
}
