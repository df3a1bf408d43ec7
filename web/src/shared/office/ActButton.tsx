import { Button, Typography, type ButtonProps } from "antd";
import type { ReactNode } from "react";
import type { components } from "@/api/generated/review";
import { useText } from "@/texts";

/** The button of an act; where the server says that it cannot be done, its reason in words.
 * None where the case's way has led past the act, or not yet to it. */
export function ActButton({
  standing,
  children,
  ...button
}: {
  standing: components["schemas"]["ActStanding"];
  children: ReactNode;
} & Pick<ButtonProps, "type" | "danger" | "loading" | "onClick">) {
  const t = useText();
  if (standing.code === "wrong-state") return null;
  return (
    <div>
      <Button block disabled={!standing.allowed} {...button}>
        {children}
      </Button>
      {!standing.allowed && standing.why && (
        <Typography.Text type="secondary">{t([standing.why.zh, standing.why.en])}</Typography.Text>
      )}
    </div>
  );
}
