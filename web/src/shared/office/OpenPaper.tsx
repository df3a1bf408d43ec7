import { Button, type ButtonProps } from "antd";
import { useState, type ReactNode } from "react";
import { useRefused } from "./refused";

/** A paper in the object store is opened in a tab of its own by a link that holds for minutes. */
export function OpenPaper({
  ask,
  icon,
  children,
}: {
  /** Asks the API for the link. */
  ask: () => Promise<{ data?: { link: string } | undefined; error?: unknown }>;
  icon?: ButtonProps["icon"];
  children: ReactNode;
}) {
  const refused = useRefused();
  const [asking, setAsking] = useState(false);
  async function open() {
    setAsking(true);
    try {
      const { data, error } = await ask();
      if (data === undefined) throw error;
      window.open(data.link, "_blank", "noopener");
    } catch (thrown) {
      refused(thrown);
    } finally {
      setAsking(false);
    }
  }
  return (
    <Button icon={icon} loading={asking} onClick={open}>
      {children}
    </Button>
  );
}
