import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { download } from "@/shared/download";
import { Refusal } from "@/shared/Refusal";

/** Saves a file that only this person may have. A refusal is shown beside it. */
export function DownloadButton({
  path,
  name,
  post,
  children,
}: {
  path: string;
  /** What it is called where the server does not say. */
  name: string;
  /** Sent by POST with this body. */
  post?: unknown;
  children: ReactNode;
}) {
  const save = useMutation({
    mutationFn: () => download(path, name, post === undefined ? {} : { method: "POST", json: post }),
  });
  return (
    <span>
      <Button icon={<DownloadOutlined aria-hidden />} loading={save.isPending} onClick={() => save.mutate()}>
        {children}
      </Button>
      {save.error && <Refusal problem={save.error} />}
    </span>
  );
}
