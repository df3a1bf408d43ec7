import { CheckCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Refusal } from "@/shared/Refusal";
import { useText } from "@/texts";
import { applicationTexts as texts } from "@/texts/application";
import { common } from "@/texts/common";
import { Mark } from "../blanks/Findings";
import { useFilling, type Finding } from "../blanks/shapes";
import { EVIDENCE, stepOf } from "../steps";

/** Everything missing or wrong, by part. Each leads to its blank. */
export function CheckList({ onGo }: { onGo: (path: string) => void }) {
  const t = useText();
  const { findings, form, fresh, checked, checkFailed, checkAgain } = useFilling();
  const blocks = findings.filter((found) => found.severity === "blocks").length;
  const groups = [
    ...form.presentation.parts.map((part) => ({ key: part.key, title: t([part.zh, part.en]) })),
    { key: EVIDENCE, title: t(texts.evidence) },
  ];
  return (
    <section aria-label={t(texts.check)} className={fresh ? "check" : "check stale"}>
      <h2>{t(texts.check)}</h2>
      {checkFailed && (
        <Refusal problem={checkFailed}>
          <Button onClick={checkAgain}>{t(common.again)}</Button>
        </Refusal>
      )}
      <p role="status">
        {!checked ? (
          !checkFailed && t(texts.checkRuns)
        ) : findings.length === 0 ? (
          <span className="check-fine">
            <CheckCircleOutlined aria-hidden /> {t(texts.checkNone)}
          </span>
        ) : (
          <>
            <strong className={blocks > 0 ? "mark-blocks" : ""}>{t(texts.checkBlocks, { n: blocks })}</strong>
            {" · "}
            {t(texts.checkWarns, { n: findings.length - blocks })}
          </>
        )}
      </p>
      {groups.map((group) => (
        <Group
          key={group.key}
          title={group.title}
          findings={findings.filter((found) => stepOf(found.path) === group.key)}
          onGo={onGo}
        />
      ))}
      <Group
        title={t(texts.checkWhole)}
        findings={findings.filter((found) => !groups.some((group) => group.key === stepOf(found.path)))}
        onGo={onGo}
      />
    </section>
  );
}

function Group({
  title,
  findings,
  onGo,
}: {
  title: string;
  findings: readonly Finding[];
  onGo: (path: string) => void;
}) {
  const t = useText();
  if (findings.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {findings.map((found) => (
          <li key={`${found.path}-${found.code}`}>
            <button type="button" className="check-item" onClick={() => onGo(found.path)}>
              <Mark of={found} /> <span>{t([found.zh, found.en])}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
