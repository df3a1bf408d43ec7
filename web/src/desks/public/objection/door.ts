/* Where the public sends the files of an objection, by the proof of an address. */
import { registryApi } from "@/api/clients";
import type { components } from "@/api/generated/registry";
import type { Door } from "@/shared/sent/sending";

export const door = (noticeId: string, proof: string): Door<components["schemas"]["ObjectionFileKind"]> => ({
  start: (ask) =>
    registryApi.POST("/api/registry/v1/notices/{notice_id}/objection-files", {
      params: { path: { notice_id: noticeId } },
      body: { address_proof: proof, ...ask },
    }),
  look: (fileId) =>
    registryApi.POST("/api/registry/v1/objection-files/{file_id}/uploaded", {
      params: { path: { file_id: fileId } },
      body: { address_proof: proof },
    }),
});
