import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Refusal } from "@/shared/Refusal";

/** A button that saves a file; a refusal is shown beside it. */
export function SaveButton({ save, children }: { save: () => Promise<void>; children: ReactNode }) {
  const saving = useMutation({ mutationFn: save });
  return (
    <>
      {saving.error && <Refusal problem={saving.error} />}
      <button type="button" className="button" disabled={saving.isPending} onClick={() => saving.mutate()}>
        {children}
      </button>
    </>
  );
}
