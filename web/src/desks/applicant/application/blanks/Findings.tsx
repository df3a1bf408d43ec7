import { CloseCircleOutlined, ExclamationCircleOutlined } from "@ant-design/icons";
import { useText } from "@/texts";
import { useFilling, type Finding } from "./shapes";

const MISSING = new Set(["missing", "must_accept", "other_needs_text", "no_scene"]);

/** What the check says of one blank. What is only missing is told once the person has been there. */
export function Findings({ path }: { path: string }) {
  const t = useText();
  const { findings, strict, fresh } = useFilling();
  const here = findings.filter((found) => found.path === path && (strict || !MISSING.has(found.code)));
  if (here.length === 0) return null;
  return (
    <ul className={fresh ? "blank-findings" : "blank-findings stale"}>
      {here.map((found) => (
        <li key={found.code} className={found.severity}>
          <Mark of={found} /> {t([found.zh, found.en])}
        </li>
      ))}
    </ul>
  );
}

export function Mark({ of: found }: { of: Pick<Finding, "severity"> }) {
  return found.severity === "blocks" ? (
    <CloseCircleOutlined className="mark-blocks" aria-hidden />
  ) : (
    <ExclamationCircleOutlined className="mark-warns" aria-hidden />
  );
}
