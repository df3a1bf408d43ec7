import type { ReactNode } from "react";

/** Says why there is nothing, and what comes next. */
export function Empty({ title, help, children }: { title: string; help?: string; children?: ReactNode }) {
  return (
    <div className="empty" role="status">
      <strong>{title}</strong>
      {help && <p>{help}</p>}
      {children}
    </div>
  );
}
