/* The bytes of one file, fetched from the store by a presigned link and held against their hash. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { sha256 as hashOf } from "@/shared/sha256";

const KEPT_FOR = 5 * 60_000;

export interface FetchedFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** Whether they hash to what the record says. */
  same: boolean;
}

/** Fetched once: a hash names its bytes for good, while a link ends after minutes. Where one failed,
 * the next link is tried. */
export function useFile(url: string, sha256: string) {
  const file = useQuery({
    queryKey: ["file", sha256],
    queryFn: () => fetchFile(url, sha256),
    staleTime: Infinity,
    gcTime: KEPT_FOR,
    retry: false,
  });
  const { isError, refetch } = file;
  const tried = useRef(url);
  useEffect(() => {
    if (isError && tried.current !== url) void refetch();
    tried.current = url;
  }, [url, isError, refetch]);
  return file;
}

async function fetchFile(url: string, sha256: string): Promise<FetchedFile> {
  // No cookies and no referrer: the link alone opens the file.
  const answer = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer" });
  if (!answer.ok) throw new Error(`the store answered ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { bytes, same: (await hashOf(bytes)) === sha256 };
}
