import { Flex, Typography } from "antd";
import type { ReactNode } from "react";
import { useTitle } from "@/texts";

/** The head of an office page: its name, a line of help, and what can be done here. */
export function PageHead({
  title,
  help,
  actions,
}: {
  title: string;
  help?: ReactNode;
  actions?: ReactNode;
}) {
  useTitle(title);
  return (
    <Flex className="page-head" justify="space-between" align="flex-start" gap="middle" wrap>
      <div>
        <Typography.Title level={1}>{title}</Typography.Title>
        {help && <Typography.Text type="secondary">{help}</Typography.Text>}
      </div>
      {actions && <Flex gap="small" wrap>{actions}</Flex>}
    </Flex>
  );
}
